package io.minibot.examples.live;

import io.minibot.examples.report.ReportPage;
import io.minibot.examples.run.CallFiles;
import io.minibot.examples.run.ResultCsv;
import io.minibot.examples.run.ResultFolder;
import io.minibot.examples.run.ResultTable;
import io.minibot.examples.run.RunJson;
import io.minibot.examples.run.RunSummary;
import java.io.PrintWriter;

/** Shows a run: files for later, a table for now. */
public final class RunOutput {
    private RunOutput() {}

    /**
     * Writes all files but the recordings, which are there already, and prints the table.
     *
     * @param run what to show
     * @param folder takes the files
     * @param out takes the table
     */
    public static void write(RunSummary run, ResultFolder folder, PrintWriter out) {
        run.calls().forEach(call -> CallFiles.write(folder, call.result()));
        folder.write("results.csv", ResultCsv.render(run.calls()));
        folder.write("results.json", RunJson.render(run));
        folder.write("report.html", ReportPage.render(run));
        out.println();
        out.print(ResultTable.render(run));
        out.println("results: " + folder.path() + ", the page to look at: " + folder.file("report.html"));
        out.flush();
    }
}
