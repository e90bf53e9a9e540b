package dev.rightsize.cli;

import static java.awt.Color.GREEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What people look at: receipts as text, and annotated pictures. */
class ReadForPeopleTest extends ReadCommandHarness {
    @Nested
    class As_text {
        @Test
        void a_receipt_is_good_to_look_at() {
            assertThat(run("read", photo("a.png", 200))).isZero();

            assertThat(output().replaceAll("\\d\\.\\d\\d s on", "0.75 s on")
                            .replaceAll("decode \\d\\.\\d\\d", "decode 0.01"))
                    .isEqualTo("""
                        %s/a.png
                          CAFÉ CENTRAL
                          Carrer Major 12, Girona · B12345678
                          date unclear: 2024-03-04 or 2024-04-03 · 19:05

                          2 × Café con leche  à 1.50                3.00
                          Tortilla de patatas con un nombre…        4.50 ?
                          ──────────────────────────────────────────────
                          Subtotal                                  7.50
                          IVA 10%%                                   0.75
                          TOTAL EUR                               200.00
                          EFECTIVO                                 10.00

                          ✓ items = subtotal
                          ✗ subtotal + tax = total: 8.25 is not 200.00
                          ? less than 80 %% sure

                          0.75 s on this device, nothing sent anywhere
                          decode 0.01 · detection 0.11 · recognition 0.52 · understanding 0.06

                        """.formatted(folder));
        }

        @Test
        void colours_are_for_terminals() {
            run("read", photo("a.png", 200));
            assertThat(output()).doesNotContain("\u001b");

            colours = true;
            run("read", photo("a.png", 200));
            assertThat(output()).contains("\u001b[1mCAFÉ CENTRAL\u001b[0m");
        }

        @Test
        void what_is_no_receipt_says_so() {
            Receipts.photo(folder.resolve("a.png"), GREEN, 200);

            assertThat(run("read", folder + "/a.png")).isZero();

            assertThat(output()).contains("Not a receipt: no text was found.");
        }

        @Test
        void errors_go_to_the_error_stream() {
            assertThat(run("read", folder + "/none.png")).isEqualTo(1);

            assertThat(output()).isEmpty();
            assertThat(errors())
                    .isEqualTo("rightsize: There is no file '" + folder
                            + "/none.png'. Check the name; it may have been moved.\n");
        }
    }

    @Nested
    class Annotated_pictures {
        @Test
        void show_boxes_in_colours() throws IOException {
            assertThat(run("read", "--annotate", folder + "/drawn", photo("a.png", 400)))
                    .isZero();

            BufferedImage drawn =
                    ImageIO.read(folder.resolve("drawn/a.annotated.png").toFile());
            assertThat(drawn.getWidth()).isEqualTo(400);
            assertThat(drawn.getHeight()).as("with a legend").isGreaterThan(100);
            assertThat(drawn.getRGB(100, 60) & 0xFFFFFF).as("the total's box").isEqualTo(0xC62828);
        }

        @Test
        void never_overwrite_an_input_or_each_other() throws IOException {
            String first = photo("x/a.png", 200);
            String second = photo("y/a.gif", 201);
            String third = photo("x/a.annotated.png", 202);
            byte[] before = Files.readAllBytes(Path.of(third));

            assertThat(run("read", "--annotate", folder + "/x", first, second, third))
                    .isZero();

            assertThat(folder.resolve("x").toFile().list())
                    .containsExactlyInAnyOrder(
                            "a.png",
                            "a.annotated.png",
                            "a-2.annotated.png",
                            "a-3.annotated.png",
                            "a.annotated.annotated.png");
            assertThat(Files.readAllBytes(Path.of(third))).isEqualTo(before);
        }

        @Test
        void are_drawn_small_enough_to_look_at() throws IOException {
            run("read", "--annotate", folder + "/drawn", photo("a.png", 4000));

            assertThat(ImageIO.read(folder.resolve("drawn/a.annotated.png").toFile())
                            .getWidth())
                    .isEqualTo(2400);
        }

        @Test
        void need_a_folder_that_can_be_made() throws IOException {
            Files.writeString(folder.resolve("file"), "");

            assertThat(run("read", "--annotate", folder + "/file", photo("a.png", 200)))
                    .isEqualTo(2);

            assertThat(errors()).contains("cannot be made");
        }
    }
}
