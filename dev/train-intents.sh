#!/bin/sh
# Trains the models of the bundled language packs and writes them beside the packs (pack-en.model, pack-fr.model).
# Run it after a change to a pack, to its phrases or to what the model sees of an utterance; a test notices if not.
set -eu
cd "$(dirname "$0")/.."
mvn -B -pl minibot-core test -Dtest='ShippedWeightsTest#areThoseThatTrainingGives' \
    -Dminibot.weights="$PWD/minibot-core/src/main/resources/io/minibot/intent"
