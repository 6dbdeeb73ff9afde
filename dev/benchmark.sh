#!/bin/sh
# Runs the benchmarks: "dev/benchmark.sh" all of them, "dev/benchmark.sh Frame -f 3" with JMH's own arguments ("-h" lists them).
set -eu
cd "$(dirname "$0")/.."
mvn -B -q -ntp -Dmaven.test.skip=true -pl minibot-benchmarks -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -jar minibot-benchmarks/target/benchmarks.jar "$@"
