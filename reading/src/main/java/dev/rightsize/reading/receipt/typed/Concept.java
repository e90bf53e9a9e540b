package dev.rightsize.reading.receipt.typed;

/** What a word on a receipt is about. The words are in {@link Lexicon}. */
public enum Concept {
    TOTAL,
    /** Words that name nothing but the amount to be paid: grand total, balance due. */
    GRAND_TOTAL,
    SUBTOTAL,
    TAX,
    SERVICE,
    TIP,
    DISCOUNT,
    ROUNDING,
    CASH,
    CHANGE,
    CARD,
    PAID,
    /** Number of items, not money. */
    QUANTITY_COUNT,
    DATE,
    TIME,
    PHONE,
    FAX,
    TAX_ID,
    RECEIPT_NUMBER,
    TABLE,
    SERVER_CASHIER,
    GUESTS,
    ADDRESS,
    LEGAL_FORM,
    FOOD_BUSINESS,
    /** Shops that are no restaurants. */
    SHOP,
    GREETING,
    WEB,
    /** A column's heading over the items. */
    ITEM_HEADER,
    LOYALTY,
    EXCLUSIVE,
    INCLUSIVE,
    /** Parts of a card slip: authorisation, terminal, cardholder. */
    CARD_SLIP,
    /** Void, refund, return. */
    REFUND,
    /** Words of pages that are no receipts: letters, menus, forms. */
    NO_RECEIPT,
    /** Everyday words that merely look like one of the others. */
    NONE;

    /** Whether a short word, misread, is still likelier this than any other word: labels of amounts and dates. */
    boolean isLabel() {
        return ordinal() <= TIME.ordinal() || this == TAX_ID || this == RECEIPT_NUMBER;
    }
}
