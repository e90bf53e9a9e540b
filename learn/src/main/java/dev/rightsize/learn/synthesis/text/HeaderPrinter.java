package dev.rightsize.learn.synthesis.text;

import dev.rightsize.learn.synthesis.Emphasis;
import dev.rightsize.learn.synthesis.Region;
import dev.rightsize.reading.receipt.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints who sold: names, address, phone, tax id, greeting. */
final class HeaderPrinter {
    private final Till till;
    private final Merchant merchant;
    private final boolean centred;

    HeaderPrinter(Till till) {
        this.till = till;
        this.merchant = till.merchant();
        this.centred = till.dice().chance(0.85);
    }

    void print() {
        if (till.book().has("scrap") && till.dice().chance(0.12)) {
            line(till.dice().oneOf(Emphasis.NORMAL, Emphasis.LOGO, Emphasis.TALL), till.say("scrap"), Role.OTHER);
            till.roll().feed(till.dice().between(0.5, 2.5));
        }
        if (till.dice().chance(0.12)) {
            line(Emphasis.NORMAL, till.say("greeting"), Role.OTHER);
        }
        names();
        boolean taxFirst = till.dice().chance(0.35);
        if (taxFirst) {
            taxId();
        }
        address();
        contact();
        if (!taxFirst) {
            taxId();
        }
        till.roll().feed(till.dice().oneOf(0.0, 0.5, 1.0));
        title();
    }

    private void line(Emphasis emphasis, String text, Role... roles) {
        till.roll().line(centred, emphasis, text, roles);
    }

    private void names() {
        boolean malaysian = till.region() == Region.EN_MY;
        String legal = merchant.legalName();
        boolean tradeName = legal == null
                || !legal.startsWith(merchant.name()) && till.dice().chance(malaysian ? 0.4 : 0.85);
        boolean signed = tradeName && !(legal == null && till.dice().chance(0.04));
        boolean legalCounts = malaysian || !tradeName;
        boolean legalFirst = legal != null && tradeName && till.dice().chance(0.2);
        if (legalFirst) {
            legalName(legalCounts);
        }
        if (signed) {
            tradeName(legal != null && malaysian);
        }
        if (legal != null && !legalFirst) {
            legalName(legalCounts);
        } else if (legal == null && merchant.registry() != null) {
            line(Emphasis.NORMAL, merchant.registry(), Role.TAX_ID);
            remember(merchant.registry());
        }
        if (merchant.branch() != null) {
            line(Emphasis.NORMAL, merchant.branch(), till.dice().chance(0.5) ? Role.OTHER : Role.OTHER);
        }
    }

    private void tradeName(boolean onlyAlias) {
        String name = spaced(merchant.name());
        if (onlyAlias) {
            till.truth().otherMerchants.add(merchant.name());
        } else {
            till.truth().merchant = merchant.name();
        }
        Role role = onlyAlias ? Role.OTHER : Role.MERCHANT;
        for (String part : parts(name)) {
            line(till.habits().nameEmphasis(), part, role);
        }
    }

    private String spaced(String name) {
        if (name.length() <= 8 && till.dice().chance(0.04)) {
            return String.join(" ", name.toUpperCase(Locale.ROOT).split(""));
        }
        return till.dice().chance(0.35) ? name.toUpperCase(Locale.ROOT) : name;
    }

    private List<String> parts(String name) {
        int middle = name.indexOf(' ', name.length() / 2);
        float factor = till.habits().nameEmphasis().widthFactor();
        boolean tooWide = name.length() * factor > till.roll().width();
        if (middle > 0 && (tooWide || till.dice().chance(0.1))) {
            return List.of(name.substring(0, middle), name.substring(middle + 1));
        }
        return List.of(name);
    }

    private void legalName(boolean counts) {
        String legal = till.dice().chance(0.4)
                ? String.valueOf(merchant.legalName()).toUpperCase(Locale.ROOT)
                : String.valueOf(merchant.legalName());
        if (counts) {
            till.truth().merchant = legal;
        } else {
            till.truth().otherMerchants.add(legal);
        }
        Role role = counts ? Role.MERCHANT : till.dice().chance(1) ? Role.OTHER : Role.MERCHANT;
        Emphasis emphasis = counts
                ? till.dice()
                        .oneOf(Emphasis.NORMAL, Emphasis.BOLD, till.habits().nameEmphasis())
                : Emphasis.NORMAL;
        String registry = merchant.registry();
        if (registry != null
                && legal.length() + registry.length() < till.roll().width()
                && till.dice().chance(0.5)) {
            line(emphasis, legal + " " + registry, role, Role.TAX_ID);
            remember(registry);
        } else {
            for (String part : wrapped(legal)) {
                line(emphasis, part, role);
            }
            if (registry != null) {
                line(Emphasis.NORMAL, registry, Role.TAX_ID);
                remember(registry);
            }
        }
    }

    private List<String> wrapped(String text) {
        int width = till.roll().width();
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width && rest.lastIndexOf(' ', width) > 0) {
            int cut = rest.lastIndexOf(' ', width);
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut + 1);
        }
        lines.add(rest);
        return lines;
    }

    private void address() {
        List<String> lines = new ArrayList<>();
        merchant.address().forEach(part -> lines.addAll(wrapped(part)));
        lines.forEach(part -> line(Emphasis.NORMAL, part, Role.ADDRESS));
        till.truth().address = lines.isEmpty() ? null : String.join(" ", lines);
    }

    private void contact() {
        String phone = merchant.phone();
        if (phone != null) {
            line(Emphasis.NORMAL, phone, Role.PHONE);
            till.truth().phone = phone;
        }
        if (till.dice().chance(0.12)) {
            line(Emphasis.NORMAL, merchant.web(), Role.OTHER);
        }
    }

    private void taxId() {
        String taxId = merchant.taxId();
        if (taxId != null) {
            line(Emphasis.NORMAL, taxId, Role.TAX_ID);
            remember(taxId);
        }
    }

    private void remember(String taxId) {
        if (till.truth().taxId == null || taxId.equals(merchant.taxId())) {
            till.truth().taxId = taxId;
        }
    }

    private void title() {
        if (till.book().has("receipt.kind") && till.dice().chance(till.region() == Region.EN_MY ? 0.8 : 0.45)) {
            line(
                    till.dice().oneOf(Emphasis.NORMAL, Emphasis.BOLD, Emphasis.TALL, Emphasis.WIDE),
                    till.say("receipt.kind"),
                    Role.OTHER);
        }
        if (till.dice().chance(0.18)) {
            line(till.dice().oneOf(Emphasis.NORMAL, Emphasis.BOLD, Emphasis.LARGE), till.say("greeting"), Role.OTHER);
        }
    }
}
