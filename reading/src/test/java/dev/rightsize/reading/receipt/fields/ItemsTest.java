package dev.rightsize.reading.receipt.fields;

import static dev.rightsize.reading.receipt.PageFixture.reading;
import static dev.rightsize.reading.receipt.PageFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.Field;
import dev.rightsize.reading.receipt.Item;
import dev.rightsize.reading.receipt.PageFixture.Printed;
import dev.rightsize.reading.receipt.Role;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What was bought, from rows with roles. */
class ItemsTest {
    @Test
    void a_row_with_a_description_and_its_price_is_an_item() {
        Field<Item> item = single(item("Green tea", "3.50"));

        assertThat(item.value()).isEqualTo(new Item("Green tea", null, null, new Amount(350)));
        assertThat(item.raw()).isEqualTo("Green tea 3.50");
        assertThat(item.box()).isEqualTo(Quad.rectangle(10, 0, 410, 20));
        assertThat(item.confidence()).isEqualTo(0.9f);
    }

    @Test
    void a_quantity_beside_the_description_is_no_part_of_it() {
        assertThat(value(item("2 Green tea", "7.00"))).isEqualTo(new Item("Green tea", "2", null, new Amount(700)));
        assertThat(value(item("2 x 3.50 Green tea", "7.00")))
                .isEqualTo(new Item("Green tea", "2", new Amount(350), new Amount(700)));
        assertThat(value(item("Green tea (2 @ 3.50)", "7.00")))
                .isEqualTo(new Item("Green tea", "2", new Amount(350), new Amount(700)));
        assertThat(value(item("Green tea", "2 x 3.50", "7.00")))
                .isEqualTo(new Item("Green tea", "2", new Amount(350), new Amount(700)));
    }

    @Test
    void a_description_alone_above_a_price_belongs_to_it_with_its_quantity() {
        Field<Item> item = single(
                row("2 Green tea of the house").as(Role.ITEM), row("", "7.00").as(Role.ITEM_PRICE));

        assertThat(item.value()).isEqualTo(new Item("Green tea of the house", "2", null, new Amount(700)));
        assertThat(item.raw()).startsWith("2 Green tea of the house");
        assertThat(Objects.requireNonNull(item.box()).top()).isZero();
    }

    @Test
    void a_quantity_below_its_item_belongs_to_it() {
        assertThat(value(item("Green tea", "7.00"), row("2 x 3.50").as(Role.QUANTITY), item("Cake", "4.00")))
                .isEqualTo(new Item("Green tea", "2", new Amount(350), new Amount(700)));
    }

    @Test
    void a_quantity_with_the_price_on_the_second_line_is_read_with_the_description_above() {
        assertThat(value(
                        row("Apples red").as(Role.ITEM),
                        row("0,485 kg x 2,00 EUR/kg", "0,97").as(Role.ITEM_PRICE, Role.QUANTITY)))
                .isEqualTo(new Item("Apples red", "0.485", new Amount(200), new Amount(97)));
    }

    @Test
    void the_price_is_the_amount_in_the_column_of_prices() {
        List<Field<Item>> items = find(
                List.of(),
                item("Coffee", "2.50"),
                item("Cake", "4.00"),
                row("Green tea 7.00", "3.50").as(Role.ITEM, Role.ITEM_PRICE));

        assertThat(amounts(items)).containsExactly("2.50", "4.00", "3.50");
    }

    @Test
    void a_row_without_a_name_is_no_item() {
        assertThat(find(List.of(), row("12", "3.50").as(Role.ITEM_PRICE))).isEmpty();
    }

    @Test
    void a_word_that_ends_in_x_keeps_it_and_a_mark_at_the_end_goes() {
        assertThat(Objects.requireNonNull(value(item("Lunch box", "3.50"))).description())
                .isEqualTo("Lunch box");
        assertThat(Objects.requireNonNull(value(item("Green tea ....", "3.50"))).description())
                .isEqualTo("Green tea");
    }

    @Test
    void a_return_is_an_item_with_a_negative_amount() {
        assertThat(value(item("Empty bottle", "-0.25")))
                .isEqualTo(new Item("Empty bottle", null, null, new Amount(-25)));
    }

    @Test
    void a_row_in_doubt_is_taken_if_the_items_then_add_up() {
        Printed[] rows = {item("Tea", "3.00"), item("Cake", "4.00", 0.3), item("Points", "5.00", 0.2)};

        assertThat(amounts(find(List.of(), rows))).containsExactly("3.00");
        assertThat(amounts(find(List.of(new Amount(700)), rows))).containsExactly("3.00", "4.00");
        assertThat(amounts(find(List.of(new Amount(1200)), rows))).containsExactly("3.00", "4.00", "5.00");
    }

    @Test
    void a_row_in_doubt_is_left_if_the_items_then_add_up() {
        assertThat(amounts(find(List.of(new Amount(300)), item("Tea", "3.00"), item("Cake", "4.00", 0.6))))
                .containsExactly("3.00");
    }

    @Test
    void a_row_that_is_sure_stays_even_if_nothing_adds_up() {
        assertThat(amounts(find(List.of(new Amount(300)), item("Tea", "3.00"), item("Cake", "4.00", 0.95))))
                .containsExactly("3.00", "4.00");
    }

    @Test
    void items_stand_in_printed_order() {
        assertThat(amounts(find(List.of(), item("Tea", "3.00", 0.6), item("Cake", "4.00"), item("Pie", "1.00", 0.7))))
                .containsExactly("3.00", "4.00", "1.00");
    }

    private static Printed item(String... cells) {
        return row(cells).as(Role.ITEM, Role.ITEM_PRICE);
    }

    private static Printed item(String name, String price, double probability) {
        return row(name, price).as(Role.ITEM, probability).as(Role.ITEM_PRICE, probability);
    }

    private static List<Field<Item>> find(List<Amount> targets, Printed... rows) {
        return new Items(reading(rows)).find(targets);
    }

    private static Field<Item> single(Printed... rows) {
        List<Field<Item>> items = find(List.of(), rows);
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    /** The first item. */
    private static Item value(Printed... rows) {
        return Objects.requireNonNull(find(List.of(), rows).get(0).value());
    }

    private static List<String> amounts(List<Field<Item>> items) {
        return items.stream()
                .map(item -> Objects.requireNonNull(item.value()).amount().toString())
                .toList();
    }
}
