package dev.rightsize.eats.mail;

import dev.rightsize.eats.settings.PublicAddress;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** Texts of letters, in {@code mail/letters*.properties}. */
@Component
final class Letters {
    private final PublicAddress address;

    Letters(PublicAddress address) {
        this.address = address;
    }

    /** @param detail stands in the text where it says {0}; links go to the page, their token behind a # */
    Letter letter(MailKind kind, String name, String recipient, String language, String detail) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "mail.letters",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String text = texts.getString(kind.word() + ".text")
                .replace("{origin}", address.origin())
                .replace("{detail}", detail);
        return new Letter(name, recipient, texts.getString(kind.word() + ".subject"), text + texts.getString("end"));
    }
}
