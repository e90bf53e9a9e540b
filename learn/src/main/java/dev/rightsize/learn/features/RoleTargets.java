package dev.rightsize.learn.features;

import dev.rightsize.learn.dataset.FoldedText;
import dev.rightsize.learn.dataset.ItemTruth;
import dev.rightsize.learn.dataset.ReceiptTruth;
import dev.rightsize.learn.dataset.TranscriptLine;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.receipt.Role;
import dev.rightsize.reading.receipt.rows.PageFacts;
import dev.rightsize.reading.receipt.rows.RowFacts;
import dev.rightsize.reading.receipt.typed.AmountMatch;
import dev.rightsize.reading.receipt.typed.Concept;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each row of a page is for, as far as the truth tells: from transcribed pieces with roles where a set has them,
 * else from the fields' values found again in the rows. What cannot be told stays unknown.
 */
public final class RoleTargets {
    private static final float UNKNOWN = -1;
    private static final int HEAD_ROWS = 12;
    /** Roles that transcribed pieces tell. */
    private static final Set<Role> TRANSCRIBED = EnumSet.of(
            Role.MERCHANT,
            Role.ADDRESS,
            Role.PHONE,
            Role.DATE,
            Role.TIME,
            Role.ITEM,
            Role.ITEM_PRICE,
            Role.QUANTITY,
            Role.SUBTOTAL,
            Role.TAX,
            Role.TIP,
            Role.TOTAL);

    private final PageFacts page;
    private final float[][] targets;

    private RoleTargets(PageFacts page) {
        this.page = page;
        targets = new float[page.rows().size()][Role.values().length];
        for (float[] row : targets) {
            Arrays.fill(row, UNKNOWN);
        }
    }

    /** For each row and role: 1 yes, 0 no, negative unknown. */
    public static float[][] of(PageFacts page, ReceiptTruth truth, List<TranscriptLine> transcript) {
        RoleTargets targets = new RoleTargets(page);
        boolean withRoles = transcript.stream().anyMatch(line -> line.role() != null && line.box() != null);
        if (withRoles && page.page().quarterTurns() == 0) {
            targets.fromTranscript(transcript);
        } else {
            targets.fromFields(truth);
        }
        return targets.targets;
    }

    /** Targets of a page whose rows' roles are all known. */
    public static float[][] known(List<Set<Role>> roles) {
        float[][] targets = new float[roles.size()][Role.values().length];
        for (int row = 0; row < targets.length; row++) {
            for (Role role : roles.get(row)) {
                targets[row][role.ordinal()] = 1;
            }
        }
        return targets;
    }

    private void fromTranscript(List<TranscriptLine> transcript) {
        for (int row = 0; row < targets.length; row++) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            boolean seen = false;
            for (TranscriptLine line : transcript) {
                if (line.box() != null && liesIn(line.box(), page.rows().get(row))) {
                    seen = true;
                    if (line.role() != null) {
                        roles.add(line.role());
                    }
                }
            }
            for (Role role : TRANSCRIBED) {
                set(row, role, roles.contains(role) ? 1 : seen ? 0 : UNKNOWN);
            }
        }
    }

    private static boolean liesIn(Quad piece, RowFacts row) {
        for (TextLine cell : row.row().cells()) {
            Quad box = cell.box();
            if (piece.centreX() > box.left() - 5
                    && piece.centreX() < box.right() + 5
                    && Math.abs(piece.centreY() - centreAt(box, piece.centreX())) < box.textHeight() * 0.5) {
                return true;
            }
        }
        return false;
    }

    private static double centreAt(Quad box, double x) {
        return box.centreY() + Math.tan(box.slope()) * (x - box.centreX());
    }

    private void fromFields(ReceiptTruth truth) {
        if (truth.merchant() != null) {
            merchant(truth.merchant());
        }
        if (truth.address() != null) {
            address(truth.address());
        }
        if (truth.date() != null) {
            date(truth);
        }
        labelled(truth.total(), truth.totalOthers(), Role.TOTAL, EnumSet.of(Concept.TOTAL, Concept.GRAND_TOTAL));
        labelled(truth.subtotal(), List.of(), Role.SUBTOTAL, EnumSet.of(Concept.SUBTOTAL));
        labelled(truth.tax(), List.of(), Role.TAX, EnumSet.of(Concept.TAX));
        if (!truth.items().isEmpty()) {
            items(truth.items());
        }
    }

    private void merchant(String merchant) {
        String wanted = FoldedText.fold(merchant);
        for (int row = 0; row < targets.length; row++) {
            String text = FoldedText.fold(page.rows().get(row).text());
            boolean part = text.length() >= 4 && wanted.contains(text);
            boolean same = FoldedText.alike(text, wanted, 0.75);
            set(row, Role.MERCHANT, part && row < HEAD_ROWS || same ? 1 : 0);
        }
    }

    private void address(String address) {
        String wanted = FoldedText.fold(address);
        for (int row = 0; row < targets.length; row++) {
            String text = FoldedText.fold(page.rows().get(row).text());
            boolean part = text.length() >= 4 && FoldedText.distanceWithin(wanted, text) <= text.length() / 5;
            set(row, Role.ADDRESS, part && targets[row][Role.MERCHANT.ordinal()] != 1 ? 1 : 0);
        }
    }

    private void date(ReceiptTruth truth) {
        for (int row = 0; row < targets.length; row++) {
            boolean right = page.rows().get(row).dates().stream()
                    .flatMap(date -> date.readings().stream())
                    .map(reading -> reading.date().toString())
                    .anyMatch(day ->
                            day.equals(truth.date()) || truth.dateOthers().contains(day));
            set(row, Role.DATE, right ? 1 : 0);
        }
    }

    /** An amount that stands beside its label; where the label is missing, the row stays unknown. */
    private void labelled(@Nullable String amount, List<String> others, Role role, Set<Concept> labels) {
        List<Long> wanted = new ArrayList<>(hundredths(amount));
        if (wanted.isEmpty()) {
            return;
        }
        others.forEach(other -> wanted.addAll(hundredths(other)));
        for (int row = 0; row < targets.length; row++) {
            RowFacts facts = page.rows().get(row);
            boolean label = labels.stream().anyMatch(concept -> facts.strength(concept) > 0);
            boolean money = facts.lastMoney() != null;
            boolean value = hasAmount(facts, wanted);
            boolean other = role == Role.TOTAL && facts.strength(Concept.SUBTOTAL) > 0;
            if (value) {
                set(row, role, label && !other ? 1 : UNKNOWN);
            } else if (!label || money) {
                set(row, role, 0);
            }
        }
    }

    private void items(List<ItemTruth> items) {
        boolean[] used = new boolean[targets.length];
        for (int row = 0; row < targets.length; row++) {
            set(row, Role.ITEM_PRICE, 0);
            set(row, Role.ITEM, 0);
        }
        for (ItemTruth item : items) {
            int best = -1;
            double most = 0.3;
            for (int row = 0; row < targets.length; row++) {
                double score = score(item, row);
                if (!used[row] && score > most) {
                    best = row;
                    most = score;
                }
            }
            if (best >= 0) {
                used[best] = true;
                set(best, Role.ITEM_PRICE, 1);
                boolean here = similarity(item, page.rows().get(best).text()) > 0.5;
                set(best, Role.ITEM, here ? 1 : UNKNOWN);
                if (!here
                        && best > 0
                        && similarity(item, page.rows().get(best - 1).text()) > 0.5) {
                    set(best - 1, Role.ITEM, 1);
                    set(best, Role.ITEM, 0);
                }
            }
        }
    }

    private double score(ItemTruth item, int row) {
        if (!hasAmount(page.rows().get(row), hundredths(item.price()))) {
            return 0;
        }
        double above = row == 0 ? 0 : similarity(item, page.rows().get(row - 1).text()) * 0.8;
        return 0.31 + Math.max(similarity(item, page.rows().get(row).text()), above);
    }

    private static double similarity(ItemTruth item, String text) {
        String name = FoldedText.fold(item.name());
        return name.isEmpty() ? 0 : 1 - (double) FoldedText.distanceWithin(FoldedText.fold(text), name) / name.length();
    }

    private static boolean hasAmount(RowFacts row, List<Long> wanted) {
        for (AmountMatch amount : row.amounts()) {
            if (wanted.contains(amount.hundredths())) {
                return true;
            }
        }
        return false;
    }

    /** The amount, if it is a plain one. */
    private static List<Long> hundredths(@Nullable String amount) {
        try {
            return amount == null
                    ? List.of()
                    : List.of(new BigDecimal(amount.strip()).movePointRight(2).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return List.of(); // the truth gives no plain amount here: the rows stay unknown
        }
    }

    private void set(int row, Role role, float value) {
        targets[row][role.ordinal()] = value;
    }
}
