package dev.rightsize.reading.receipt;

/** What a printed row of a receipt is for. A row may have several roles: an item and its price, say. */
public enum Role {
    MERCHANT,
    ADDRESS,
    PHONE,
    TAX_ID,
    DATE,
    TIME,
    RECEIPT_NUMBER,
    /** The description of something bought. */
    ITEM,
    /** The amount of one item, the line total. */
    ITEM_PRICE,
    /** How many of an item, possibly with its unit price. */
    QUANTITY,
    SUBTOTAL,
    DISCOUNT,
    /** A tax amount or a row of the tax summary; service charges too. */
    TAX,
    TIP,
    /** The amount to be paid for everything. */
    TOTAL,
    /** Cash given. */
    CASH,
    CHANGE,
    /** Paid by card or another means that is not cash. */
    CARD,
    OTHER
}
