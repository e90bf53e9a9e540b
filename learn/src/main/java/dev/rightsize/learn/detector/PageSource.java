package dev.rightsize.learn.detector;

import dev.rightsize.learn.lines.Split;
import dev.rightsize.learn.synthesis.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gives pages to learn from. */
@FunctionalInterface
interface PageSource {
    MarkedPage draw(Dice dice);

    /** The training pages of a store, one source for each set. */
    static List<PageSource> of(PageStore store) {
        Map<String, List<StoredPage>> bySet = store.pages(Split.TRAINING).stream()
                .collect(Collectors.groupingBy(StoredPage::set, TreeMap::new, Collectors.toList()));
        List<PageSource> sources = new ArrayList<>();
        bySet.values().forEach(pages -> sources.add(dice -> store.read(dice.oneOf(pages))));
        return sources;
    }
}
