package dev.rightsize.learn.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.core.catalogue.Basis;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.learn.dataset.DatasetException;
import dev.rightsize.local.catalogue.CardFiles;
import dev.rightsize.local.catalogue.ShippedGrids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What takes part in a comparison, and the file that it is measured on. */
class ContestantsTest {
    private static final LocalCosts COSTS = new LocalCosts(Map.of());

    @TempDir
    Path folder = Path.of("");

    @Nested
    class What_is_trained_here {
        @Test
        void is_never_asked_a_text_that_it_has_learnt() throws IOException {
            StringBuilder csv = new StringBuilder("text,label\n");
            for (int i = 0; i < 90; i++) {
                csv.append(i % 10 == 0 ? "No response." : "text " + i)
                        .append(i % 10 == 0 ? ",other" : ",usual")
                        .append('\n');
            }
            GoldSet gold = gold(csv.toString());
            ByHeart byHeart = new ByHeart();

            Trial trial = new CrossFitted(byHeart, 4, COSTS).answer(gold);

            assertThat(trial.unanswered()).as("rows asked that were not learnt").isEqualTo(90);
            assertThat(byHeart.learnt)
                    .hasSize(4)
                    .allSatisfy(texts -> assertThat(texts).hasSizeBetween(50, 82));
            assertThat(trial.how()).isEqualTo("trained here on 3 of 4 parts, asked for the other, in turn");
        }

        @Test
        void has_measured_time_and_estimated_energy() {
            Trial trial = new CrossFitted(new MajorityClass(), 3, COSTS).answer(Golds.of(30));

            assertThat(Objects.requireNonNull(trial.latency()).p95Ms()).isPositive();
            assertThat(Objects.requireNonNull(trial.perAnswer().cpuSeconds()).basis())
                    .isEqualTo(Basis.MEASURED);
            assertThat(Objects.requireNonNull(trial.perAnswer().energyWh()).basis())
                    .isEqualTo(Basis.ESTIMATED);
            assertThat(Objects.requireNonNull(trial.perAnswer().bytesLeftDevice())
                            .value())
                    .isZero();
            assertThat(trial.card().kind()).isEqualTo(ModelKind.RULES);
        }

        @Test
        void answers_the_most_common_label_of_what_it_learnt() throws IOException {
            GoldSet gold = gold("text,label\na,yes\nb,yes\nc,yes\nd,no\ne,yes\nf,no\n");

            assertThat(new CrossFitted(new MajorityClass(), 2, COSTS)
                            .answer(gold)
                            .answers())
                    .containsOnly("yes");
        }

        @Test
        void leaves_out_what_is_asked_where_it_learns_from_another_file() throws IOException {
            GoldSet gold = gold("text,label\na,yes\nb,no\n");
            GoldSet examples = gold("text,label\nA!,yes\nc,yes\nd,no\n");
            ByHeart byHeart = new ByHeart();

            Trial trial = new TrainedApart(byHeart, examples, COSTS).answer(gold);

            assertThat(byHeart.learnt.get(0)).containsExactlyInAnyOrder("c", "d");
            assertThat(trial.how()).isEqualTo("trained here on 2 rows of gold.csv, without 1 that are asked here");
        }

        @Test
        void needs_as_many_different_texts_as_parts() throws IOException {
            GoldSet gold = gold("text,label\na,yes\nA,no\nb,no\n");

            assertThatThrownBy(() -> new CrossFitted(new MajorityClass(), 3, COSTS).answer(gold))
                    .hasMessageContaining("2 different texts, which cannot be split into 3 parts");
            assertThatThrownBy(() -> new CrossFitted(new MajorityClass(), 1, COSTS))
                    .hasMessageContaining("'folds' must be at least 2 but is 1");
        }
    }

    @Nested
    class Recorded_answers {
        private static final String CSV = "text,label,big\nhello,yes,Yes\nbye,no,INVALID\nwell,no, no \n";

        @Test
        void count_where_they_are_labels_in_whatever_case() throws IOException {
            Trial trial = recorded("big", "gpt-4-0613").answer(gold(CSV));

            assertThat(trial.answers()).containsExactly("yes", null, "no");
            assertThat(trial.unanswered()).isEqualTo(1);
            assertThat(trial.latency()).isNull();
        }

        @Test
        void cost_what_the_card_says_and_a_useless_one_is_paid_for_too() throws IOException {
            Trial all = recorded("label", "gpt-4-0613").answer(gold(CSV));
            Trial two = recorded("big", "gpt-4-0613").answer(gold(CSV));

            double money = Objects.requireNonNull(all.perAnswer().moneyUsd()).value();
            assertThat(money).isBetween(300 * 30e-6, 310 * 30e-6 + 5 * 60e-6);
            assertThat(Objects.requireNonNull(two.perAnswer().moneyUsd()).value())
                    .isCloseTo(1.5 * money, within(1e-12));
            assertThat(Objects.requireNonNull(all.perAnswer().bytesLeftDevice()).value())
                    .isEqualTo(4);
        }

        @Test
        void cost_nobody_knows_what_without_a_card() throws IOException {
            Trial trial = recorded("big", "somebody").answer(gold(CSV));

            assertThat(trial.perAnswer().moneyUsd()).isNull();
            assertThat(trial.perAnswer().energyWh()).isNull();
            assertThat(trial.perAnswer().bytesLeftDevice()).isNotNull();
            assertThat(trial.how()).contains("no card of that name");
        }

        @Test
        void stand_in_a_column_that_there_is() {
            assertThatThrownBy(() -> recorded("bigg", "x").answer(gold(CSV)))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageEndingWith("gold.csv, line 1: there is no column 'bigg'. Did you mean 'big'?");
        }

        private RecordedAnswers recorded(String column, String name) {
            @Nullable
            ModelCard card = CardFiles.earlier().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElse(null);
            return new RecordedAnswers(column, name, card, ShippedGrids.grids(), "WOR");
        }
    }

    @Nested
    class A_gold_file {
        @Test
        void may_have_quotes_commas_line_ends_and_a_byte_order_mark() throws IOException {
            GoldSet gold = gold("\uFEFFid,text,gold\r\n1,\"a \"\"b\"\",\nc\",x\r\n\r\n2,d,y\r\n");

            assertThat(gold.rows()).containsExactly(new GoldRow(2, "a \"b\",\nc", "x"), new GoldRow(5, "d", "y"));
            assertThat(gold.labels()).containsExactly("x", "y");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "'text,label'                | column 'label' has no rows. There is nothing to tell apart",
                    "'text,label/a,x/b,x'        | column 'label' has one label only, 'x'.",
                    "'txt,label/a,x'             | , line 1: no column is called 'text' or 'input'. The columns are txt, label. Name"
                            + " one with --text-column.",
                    "'text,label/a,x/b'          | , line 3: there are 1 fields but 2 columns.",
                    "'text,label/a,x/,y'         | , line 3: 'text' is empty. Fill it in, or take the row out.",
                    "'text,label/a,x/b,'         | , line 3: 'label' is empty.",
                    "'text,text/a,x'             | , line 1: every column needs a name of its own, but 'text' stands there twice.",
                    "'text,label/\"a,x/b,y'      | , line 2: a field begins with a quote that is never closed."
                })
        void is_refused_with_its_line(String csv, String problem) {
            assertThatThrownBy(() -> gold(csv.replace('/', '\n')))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageContaining("gold.csv")
                    .hasMessageContaining(problem);
        }

        @Test
        void with_a_text_that_no_classifier_takes_is_refused_with_its_line() {
            assertThatThrownBy(() -> gold("text,label\na,x\n" + "b".repeat(100_001) + ",y\n"))
                    .hasMessageContaining(
                            "gold.csv, line 3: this text cannot be classified. The text has 100001 characters");
        }

        @Test
        void that_is_missing_or_no_text_is_told() throws IOException {
            Path latin = Files.write(folder.resolve("latin.csv"), new byte[] {'t', (byte) 0xE9, '\n'});

            assertThatThrownBy(() -> CsvTable.read(folder.resolve("none.csv"))).hasMessageContaining("does not exist");
            assertThatThrownBy(() -> CsvTable.read(latin)).hasMessageContaining("is not UTF-8");
            assertThatThrownBy(() -> CsvTable.read(Files.createFile(folder.resolve("empty.csv"))))
                    .hasMessageContaining("is empty. Give a line of column names");
        }
    }

    private GoldSet gold(String csv) throws IOException {
        return GoldSet.of(CsvTable.read(Files.writeString(folder.resolve("gold.csv"), csv)), null, null);
    }

    /** Answers what it has learnt, and nothing else. */
    private static final class ByHeart implements Learner {
        private final List<Set<String>> learnt = new ArrayList<>();

        @Override
        public String name() {
            return "by-heart";
        }

        @Override
        public String description() {
            return "Knows its examples.";
        }

        @Override
        public LocalClassifier fit(List<GoldRow> examples) {
            Set<String> texts = new HashSet<>();
            examples.forEach(row -> texts.add(row.text()));
            learnt.add(texts);
            return new LocalClassifier() {
                @Override
                public @Nullable String answer(String text) {
                    return texts.contains(text) ? "usual" : null;
                }

                @Override
                public ModelKind kind() {
                    return ModelKind.TASK_SPECIFIC;
                }

                @Override
                public long bytes() {
                    return 1;
                }
            };
        }
    }
}
