#!/bin/sh
# Measures what minibot costs; docs/performance.md holds the figures. Without arguments all but the demo.
#   dev/benchmark.sh calls [SECONDS CALLS...]   idle, talking and interrupting callers in real time (CallCost)
#   dev/benchmark.sh simulate [CALLS]           calls in virtual time; 10000 by default
#   dev/benchmark.sh demo                       turn latency with real speech recognition, in real time
#   dev/benchmark.sh jmh [ARGUMENT...]          JMH's: "jmh Frame -f 3" chooses, "jmh -h" lists them
set -eu
cd "$(dirname "$0")/.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
jar=minibot-benchmarks/target/benchmarks.jar

build() {
    mvn -B -q -ntp -Dmaven.test.skip=true -pl minibot-benchmarks -am package
}

# The JVM's last words on the heap are the peak of what was live or not yet collected; then the shell's on CPU time.
simulate() {
    ./minibot --version > /dev/null
    echo "CPU time so far, of the build if there was one (this shell, what it ran: user, system):"
    times
    log=minibot-examples/target/simulate-gc.log
    started=$(date +%s)
    JAVA_OPTS="-Xlog:gc:file=$log" ./minibot simulate --calls "$1" --seed 1 | tail -n 5
    echo "wall time $(($(date +%s) - started)) s; CPU time with what was spent before:"
    times
    sed -n 's/.* \([0-9]*\)M->\([0-9]*\)M(.*/\1 \2/p' "$log" | awk '
        $1 > before { before = $1 } $2 > after { after = $2 }
        END { print "heap at most " before " MiB before a collection, " after " MiB after one" }'
}

case ${1:-all} in
    calls)
        shift
        build
        exec "$java" -Xmx1g -cp "$jar" io.minibot.benchmarks.CallCost "$@"
        ;;
    simulate) simulate "${2:-10000}" ;;
    demo) exec ./minibot demo ;;
    jmh)
        shift
        build
        exec "$java" -jar "$jar" "$@"
        ;;
    all)
        build
        "$java" -jar "$jar"
        "$java" -Xmx1g -cp "$jar" io.minibot.benchmarks.CallCost
        simulate 10000
        ;;
    *)
        sed -n '2,6p' "$0" >&2
        exit 2
        ;;
esac
