package dev.rightsize.learn.classify;

import dev.rightsize.learn.dataset.LabelledText;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Short mails to a shop, made of a few words each: enough to learn from, and some that say nothing. */
final class Mails {
    private static final List<String> ITEMS = List.of("lamp", "rug", "chair", "teapot", "tent", "jacket", "blender");
    private static final List<String> LABELS = List.of("broken", "delivery", "refund");
    private static final String[][] SAYINGS = {
        {"the %s arrived broken", "there is a crack in my %s", "the %s does not work any more"},
        {"where is my %s", "when will the %s be delivered", "the %s has not arrived yet"},
        {"I want my money back for the %s", "how do I return the %s", "please refund the %s"}
    };

    private Mails() {}

    static List<LabelledText> of(int each, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<LabelledText> mails = new ArrayList<>();
        for (int i = 0; i < each * LABELS.size(); i++) {
            int label = i % LABELS.size();
            String saying =
                    i % 11 == 0 ? "a question about the %s" : SAYINGS[label][random.nextInt(SAYINGS[label].length)];
            String text = saying.replace("%s", ITEMS.get(random.nextInt(ITEMS.size()))) + " " + random.nextInt(1_000);
            mails.add(new LabelledText(text, LABELS.get(label), i + 2));
        }
        return mails;
    }
}
