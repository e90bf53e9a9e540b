package dev.rightsize.learn.synthesis.text;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.Emphasis;
import dev.rightsize.learn.synthesis.ReceiptTruth;
import dev.rightsize.learn.synthesis.Region;
import dev.rightsize.learn.synthesis.SyntheticReceipt;
import dev.rightsize.learn.synthesis.SyntheticReceipt.Kind;
import dev.rightsize.reading.receipt.CalendarDate;
import dev.rightsize.reading.receipt.ClockTime;
import dev.rightsize.reading.receipt.Role;
import java.util.Map;

/** Writes pages that a reader must not take for receipts; every row of them is {@link Role#OTHER}. */
public final class NonReceiptWriter {
    private final Region region;
    private final Dice dice;
    private final PhraseBook book;
    private final Merchant merchant;
    private final Roll roll;

    private NonReceiptWriter(Region region, Dice dice, int width) {
        this.region = region;
        this.dice = dice;
        this.book = PhraseBook.of(region);
        this.merchant = Merchant.draw(region, Business.draw(dice), dice);
        this.roll = new Roll(width, false);
    }

    public static SyntheticReceipt write(long seed, Region region) {
        Dice dice = new Dice(seed).fork("other");
        Kind kind = dice.oneOf(Kind.LETTER, Kind.MENU, Kind.PRICE_LIST, Kind.BUSINESS_CARD, Kind.FLYER, Kind.BOOK_PAGE);
        int width = switch (kind) {
            case LETTER, BOOK_PAGE -> dice.between(56, 84);
            case MENU, PRICE_LIST -> dice.between(34, 56);
            default -> dice.between(24, 40);
        };
        NonReceiptWriter writer = new NonReceiptWriter(region, dice, width);
        switch (kind) {
            case LETTER -> writer.letter();
            case MENU -> writer.menu(dice.between(2, 5));
            case PRICE_LIST -> writer.menu(1);
            case BUSINESS_CARD -> writer.card();
            case FLYER -> writer.flyer();
            default -> writer.paragraphs(dice.between(3, 8));
        }
        return new SyntheticReceipt(seed, region, kind, width, writer.roll.rows(), ReceiptTruth.none());
    }

    private void line(boolean centred, Emphasis emphasis, String text) {
        roll.line(centred, emphasis, text, Role.OTHER);
    }

    private void letter() {
        line(false, Emphasis.BOLD, merchant.legalName() == null ? merchant.name() : merchant.legalName());
        merchant.address().forEach(part -> line(false, Emphasis.NORMAL, part));
        if (merchant.phone() != null) {
            line(false, Emphasis.NORMAL, merchant.phone());
        }
        roll.feed(2);
        String day = new CalendarText(region.language())
                .write(
                        book.say("date", dice),
                        new CalendarDate(dice.between(2010, 2026), dice.between(1, 12), dice.between(1, 28)),
                        new ClockTime(12, 0),
                        0);
        roll.text(roll.right(book.say("city", dice) + ", " + day, roll.width(), Role.OTHER));
        roll.feed(2);
        line(false, Emphasis.NORMAL, book.say("letter.open", dice));
        roll.feed(1);
        paragraphs(dice.between(1, 4));
        line(false, Emphasis.NORMAL, book.say("letter.close", dice));
        roll.feed(2);
        line(false, Emphasis.NORMAL, book.say("firstname", dice) + " " + book.say("surname", dice));
    }

    private void paragraphs(int count) {
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            int sentences = dice.between(2, 6);
            for (int s = 0; s < sentences; s++) {
                text.append(text.isEmpty() ? "" : " ")
                        .append(book.say("paragraph", dice))
                        .append('.');
            }
            wrap(text.toString());
            roll.feed(1);
        }
    }

    private void wrap(String text) {
        String rest = text;
        while (rest.length() > roll.width()) {
            int cut = Math.max(1, rest.lastIndexOf(' ', roll.width()));
            line(false, Emphasis.NORMAL, rest.substring(0, cut));
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            line(false, Emphasis.NORMAL, rest);
        }
    }

    private void menu(int sections) {
        line(true, Emphasis.LOGO, merchant.name());
        roll.feed(1);
        MoneyStyle money = MoneyStyle.draw(region, dice);
        for (int s = 0; s < sections; s++) {
            line(dice.chance(0.6), Emphasis.LARGE, book.say("menu.section", dice));
            String section = sections == 1
                    ? dice.oneOf("grocery", "hardware", "shop", "drink")
                    : dice.oneOf("dish", "drink", "dessert");
            int count = dice.between(4, 10);
            for (int i = 0; i < count; i++) {
                long price = Math.round(merchant.business().price(section, dice) * region.priceLevel() / 50.0) * 50;
                roll.text(
                        roll.left(book.say(section, dice), 0, Role.OTHER),
                        roll.right(money.format(price), roll.width(), Role.OTHER));
                if (dice.chance(0.2)) {
                    line(false, Emphasis.SMALL, book.say("modifier", dice) + ", " + book.say("modifier", dice));
                }
            }
            roll.feed(1);
        }
        if (merchant.phone() != null && dice.chance(0.5)) {
            line(true, Emphasis.NORMAL, merchant.phone());
        }
    }

    private void card() {
        boolean centred = dice.chance(0.5);
        line(centred, Emphasis.LARGE, merchant.name());
        roll.feed(1);
        line(centred, Emphasis.BOLD, book.say("firstname", dice) + " " + book.say("surname", dice));
        line(centred, Emphasis.NORMAL, book.say("profession", dice));
        roll.feed(1);
        merchant.address().forEach(part -> line(centred, Emphasis.NORMAL, part));
        if (merchant.phone() != null) {
            line(centred, Emphasis.NORMAL, merchant.phone());
        }
        line(centred, Emphasis.NORMAL, merchant.web());
        if (merchant.taxId() != null && dice.chance(0.3)) {
            line(centred, Emphasis.SMALL, merchant.taxId());
        }
    }

    private void flyer() {
        line(true, Emphasis.LOGO, book.say("flyer", dice));
        int count = dice.between(3, 8);
        for (int i = 0; i < count; i++) {
            roll.feed(dice.between(0.3, 1.5));
            line(
                    true,
                    dice.oneOf(Emphasis.NORMAL, Emphasis.LARGE, Emphasis.BOLD, Emphasis.TALL),
                    book.say("flyer", dice));
        }
        String day = new CalendarText(region.language())
                .write(
                        book.say("date", dice),
                        new CalendarDate(dice.between(2010, 2026), dice.between(1, 12), dice.between(1, 28)),
                        new ClockTime(12, 0),
                        0);
        line(true, Emphasis.BOLD, day);
        line(true, Emphasis.NORMAL, merchant.name());
        merchant.address().forEach(part -> line(true, Emphasis.NORMAL, part));
        line(true, Emphasis.NORMAL, book.say("phone", dice, Map.of()));
    }
}
