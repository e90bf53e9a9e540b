package dev.rightsize.learn.features;

import dev.rightsize.learn.dataset.ReceiptTruth;
import dev.rightsize.reading.receipt.rows.PageFacts;

/**
 * A page with what is known about it.
 *
 * @param set the set it is from
 * @param truth its fields
 * @param page its rows
 * @param roles for each row and role: 1 yes, 0 no, negative unknown
 * @param isReceipt whether it shows a receipt
 */
@SuppressWarnings("ArrayRecordComponent") // numbers for a network, never compared
public record LabelledReceipt(String set, ReceiptTruth truth, PageFacts page, float[][] roles, boolean isReceipt) {}
