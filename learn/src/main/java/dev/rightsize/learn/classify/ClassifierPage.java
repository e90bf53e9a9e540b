package dev.rightsize.learn.classify;

import dev.rightsize.learn.evaluate.ClassificationScore;
import dev.rightsize.learn.evaluate.ClassificationScore.Confusion;
import dev.rightsize.learn.evaluate.ClassificationScore.LabelScore;
import java.util.Comparator;
import java.util.List;

/** A training's report as a page of HTML without scripts, styles of others, or a network. */
final class ClassifierPage {
    private static final String HEAD = """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Classifier report</title>
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
        table { border-collapse: collapse; margin: 1rem 0 }
        th, td { padding: .2rem .8rem; border-bottom: 1px solid #ccc; text-align: left }
        td.n { text-align: right; font-variant-numeric: tabular-nums }
        </style>
        """;

    private ClassifierPage() {}

    static String of(ClassifierReport report) {
        StringBuilder page = new StringBuilder(HEAD);
        TrainedClassifier trained = report.trained();
        page.append("<h1>Classifier of ")
                .append(report.examples().labels().size())
                .append(" labels</h1>\n<p>");
        page.append(report.examples().texts().size()).append(" examples, tier ");
        page.append(ClassifierReport.name(trained.tier())).append(". ");
        page.append(escaped(report.sureness())).append("</p>\n");
        report.examples()
                .warnings()
                .forEach(warning ->
                        page.append("<p>Note: ").append(escaped(warning)).append("</p>\n"));
        scores(page, report);
        confusions(page, report.shown());
        labels(page, report.shown());
        return page.append("</html>\n").toString();
    }

    private static void scores(StringBuilder page, ClassifierReport report) {
        page.append("<table>\n<tr><th>Data<th>Accuracy<th>Macro F1<th>Calibration error<th>Sure of<th>Then right\n");
        score(page, report.trained().heldOut(), report.trained().score());
        if (report.tested() != null) {
            score(page, report.tested().texts() + " examples apart", report.tested());
        }
        page.append("</table>\n");
    }

    private static void score(StringBuilder page, String data, ClassificationScore score) {
        page.append("<tr><td>").append(escaped(data));
        number(page, ClassifierReport.share(score.accuracy()));
        number(page, ClassifierReport.share(score.macroF1()));
        number(page, ClassifierReport.share(score.calibrationError()));
        number(page, ClassifierReport.percent(score.coverage()));
        number(page, score.coverage() == 0 ? "–" : ClassifierReport.percent(score.acceptedAccuracy()));
        page.append('\n');
    }

    private static void confusions(StringBuilder page, ClassificationScore score) {
        page.append("<h2>Confused</h2>\n<table>\n<tr><th>Right<th>Given<th>Times\n");
        for (Confusion one : score.confusions()) {
            page.append("<tr><td>").append(escaped(one.right())).append("<td>").append(escaped(one.given()));
            number(page, String.valueOf(one.count()));
            page.append('\n');
        }
        page.append("</table>\n");
    }

    private static void labels(StringBuilder page, ClassificationScore score) {
        page.append("<h2>Labels, the worst first</h2>\n<table>\n<tr><th>Label<th>Texts<th>Precision<th>Recall<th>F1\n");
        List<LabelScore> worstFirst = score.labels().stream()
                .sorted(Comparator.comparingDouble(LabelScore::f1))
                .toList();
        for (LabelScore one : worstFirst) {
            page.append("<tr><td>").append(escaped(one.label()));
            number(page, String.valueOf(one.texts()));
            number(page, ClassifierReport.share(one.precision()));
            number(page, ClassifierReport.share(one.recall()));
            number(page, ClassifierReport.share(one.f1()));
            page.append('\n');
        }
        page.append("</table>\n");
    }

    private static void number(StringBuilder page, String number) {
        page.append("<td class=\"n\">").append(number);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
