package dev.rightsize.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rightsize.core.task.Device;
import dev.rightsize.core.task.Modality;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private static final ModelCard READER = Cards.named("reader")
            .tasks(TaskType.READ_TEXT)
            .inputs(Modality.IMAGE)
            .card();
    private static final ModelCard RECEIPTS = Cards.named("receipts")
            .tasks(TaskType.READ_RECEIPT)
            .inputs(Modality.IMAGE)
            .needs("reader")
            .card();

    @Nested
    class A_catalogue {
        private final Catalogue catalogue = new Catalogue(List.of(RECEIPTS, READER));

        @Test
        void finds_by_name_and_names_the_nearest_where_it_cannot() {
            assertThat(catalogue.card("reader")).isEqualTo(READER);
            assertThat(catalogue.find("raeder")).isNull();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> catalogue.card("raeder"))
                    .withMessage("There is no model 'raeder'. Did you mean 'reader'?");
        }

        @Test
        void finds_by_task_and_input() {
            Task task = Task.of("scan", TaskType.READ_TEXT, Requirements.NONE);
            assertThat(catalogue.forTask(task)).containsExactly(READER);
        }

        @Test
        void knows_in_which_order_models_run() {
            assertThat(catalogue.withNeeds(RECEIPTS)).containsExactly(READER, RECEIPTS);
        }

        @Test
        void takes_users_cards_in_place_of_its_own() {
            ModelCard mine = Cards.named("reader")
                    .tasks(TaskType.READ_TEXT)
                    .inputs(Modality.IMAGE)
                    .bytes(1.0)
                    .card();

            assertThat(catalogue.with(List.of(mine)).card("reader")).isEqualTo(mine);
            assertThat(catalogue.card("reader")).isEqualTo(READER);
        }
    }

    @Nested
    class Cards_that_do_not_go_together_are_refused {
        @Test
        void two_of_one_name() {
            refused("There are two cards named 'reader'", READER, READER);
        }

        @Test
        void a_need_that_is_not_there() {
            refused(
                    "Model 'receipts' needs 'reader', which the catalogue does not have. Did you mean 'readers'?",
                    RECEIPTS,
                    Cards.named("readers").card());
        }

        @Test
        void needs_in_a_circle() {
            refused(
                    "Models need each other in turn: a needs b needs c needs a. Take one out",
                    Cards.named("a").needs("b").card(),
                    Cards.named("b").needs("c").card(),
                    Cards.named("c").needs("a").card());
            refused("a needs a", Cards.named("a").needs("a").card());
        }

        private void refused(String part, ModelCard... cards) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Catalogue(List.of(cards)))
                    .withMessageContaining(part);
        }
    }

    @Nested
    class A_card {
        @Test
        void knows_its_newest_price_on_a_day() {
            Price old = new Price(2, 4, "2025-01-01", "a list");
            Price now = new Price(1, 2, "2026-08-01", "a list");
            ModelCard card = Cards.hosted("big").prices(now, old).card();

            assertThat(card.latestPrice()).isEqualTo(now);
            assertThat(card.priceOn("2026-07-31")).isEqualTo(old);
            assertThat(card.priceOn("2024-12-31")).isNull();
            assertThat(now.usd(1_000_000, 500_000)).isEqualTo(2);
        }

        @Test
        void knows_where_it_can_be_had_the_most_preferable_way_first() {
            ModelCard card = Cards.named("tiny")
                    .available(
                            new Availability(Place.DEVICE, Delivery.DOWNLOADABLE),
                            new Availability(Place.DEVICE, Delivery.BUILT_IN, List.of(Device.DESKTOP)))
                    .card();

            assertThat(card.deliveries(Place.DEVICE)).containsExactly(Delivery.BUILT_IN, Delivery.DOWNLOADABLE);
            assertThat(card.deliveries(Place.DEVICE, Device.PHONE)).containsExactly(Delivery.DOWNLOADABLE);
            assertThat(card.deliveries(Place.SERVER)).isEmpty();
            assertThat(card.runsAt(Place.SERVER)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "-x", "A", "a b", "ä", "a/b"})
        void has_a_name_that_is_one(String name) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Cards.named(name).card());
        }

        @Test
        void cannot_do_a_task_that_is_given_what_it_does_not_take() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> Cards.named("deaf").tasks(TaskType.READ_TEXT).card())
                    .withMessageContaining(
                            "said to do 'read-text', which is given [IMAGE], but its 'inputs' are [TEXT]");
        }

        @Test
        void is_not_hosted_on_a_device_nor_downloaded_from_an_api() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Availability(Place.DEVICE, Delivery.HOSTED))
                    .withMessageContaining("not HOSTED");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Availability(Place.REMOTE, Delivery.DOWNLOADABLE))
                    .withMessageContaining("is HOSTED, not DOWNLOADABLE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Availability(Place.SERVER, Delivery.PRELOADED, List.of(Device.PHONE)))
                    .withMessageContaining("'devices'");
        }
    }

    @Nested
    class A_figure {
        @ParameterizedTest
        @ValueSource(strings = {"2026-13-01", "2026-02-30", "2026-2-3", "yesterday", "2026-00-10", "2026-01-0x"})
        void has_a_date_that_is_a_day(String date) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Figure.of(1, Basis.MEASURED, "here", date))
                    .withMessageContaining("'date' must be a day such as 2026-08-01 but is '" + date + "'");
        }

        @Test
        void has_a_source_and_is_not_negative_and_its_range_does_not_fall() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Figure.of(1, Basis.MEASURED, " ", "2026-01-01"))
                    .withMessageContaining("'source' is missing");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Figure.of(-1, Basis.MEASURED, "here", "2026-01-01"))
                    .withMessageContaining("must be 0 or more but is -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Figure(3, 2, 4, Basis.MEASURED, "here", "2026-01-01"))
                    .withMessageContaining("must not fall but are 3.0, 2.0 and 4.0");
        }

        @Test
        void of_a_sum_claims_no_more_than_its_weakest_part() {
            assertThat(Basis.MEASURED.weaker(Basis.DISCLOSED)).isEqualTo(Basis.DISCLOSED);
            assertThat(Basis.ESTIMATED.weaker(Basis.DISCLOSED)).isEqualTo(Basis.ESTIMATED);
            assertThat(Basis.MEASURED.weaker(Basis.MEASURED)).isEqualTo(Basis.MEASURED);
        }
    }

    @Test
    void a_disclosure_or_training_cost_that_tells_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Disclosure("a prompt", null, null, null, "all", Basis.DISCLOSED, "x", "2026-01-01"))
                .withMessageContaining("tells nothing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrainingCost(null, null, null, "all", Basis.DISCLOSED, "x", "2026-01-01"))
                .withMessageContaining("tells nothing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hosting("USA", Cards.figure(0.9), Cards.figure(0)))
                .withMessageContaining("'pue' must be at least 1 but is 0.9");
    }
}
