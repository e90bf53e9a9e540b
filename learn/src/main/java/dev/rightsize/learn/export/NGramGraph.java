package dev.rightsize.learn.export;

import static ai.onnx.proto.OnnxMl.TensorProto.DataType.FLOAT;
import static ai.onnx.proto.OnnxMl.TensorProto.DataType.INT32;
import static ai.onnx.proto.OnnxMl.TensorProto.DataType.INT64;

import dev.rightsize.learn.features.TextNGrams;
import dev.rightsize.learn.fit.ByteVectors;
import dev.rightsize.learn.fit.NGramNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text classifier as one graph, from code points to scores: input {@code codes} [L] int64, output {@code scores} [1,
 * labels]. Finding the tokens is part of it, by the rules of {@link TextNGrams}, and like the sum of their vectors it is done
 * in whole numbers: nothing that surrounds the graph can do it differently.
 */
public final class NGramGraph {
    /** Texts are cut here; the powers of words' hashes are a table of this length. */
    public static final int MAX_CODES = dev.rightsize.reading.text.TextLimits.MAX_CODES;

    private final OnnxGraph graph = new OnnxGraph("text-ngrams");
    private final int vocabulary;

    private NGramGraph(int vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The model file. */
    public static byte[] of(NGramNetwork network, ByteVectors vectors) {
        NGramGraph builder = new NGramGraph(network.vocabulary());
        builder.graph.input("codes", INT64, "L");
        builder.bag(builder.tokens(), network, vectors);
        builder.graph.output("scores", FLOAT, 1, network.labels());
        return builder.graph.bytes();
    }

    /** The model file of a graph whose output {@code tokens} [N] are the tokens themselves, for comparing. */
    static byte[] tokensOnly(int vocabulary) {
        NGramGraph builder = new NGramGraph(vocabulary);
        builder.graph.input("codes", INT64, "L");
        builder.graph.node("Identity", "tokens", List.of(builder.tokens()));
        builder.graph.output("tokens", INT64, "N");
        return builder.graph.bytes();
    }

    private String tokens() {
        number("vocabulary", vocabulary);
        number("prime", TextNGrams.PRIME);
        number("factor", TextNGrams.FACTOR);
        number("blank", TextNGrams.BLANK);
        number("start", 0);
        number("one", 1);
        number("minusOne", -1);
        number("end", Long.MAX_VALUE);
        String letters = letters();
        List<String> parts = new ArrayList<>(characters(letters));
        parts.addAll(words(letters));
        return graph.node("Concat", "allTokens", parts, OnnxGraph.single("axis", 0));
    }

    /** Folded, with a blank at both ends and never two in a row. */
    private String letters() {
        int[] folded = TextNGrams.folded();
        graph.constant("folded", Arrays.stream(folded).asLongStream().toArray(), folded.length);
        graph.constant("foldedLength", new long[] {folded.length}, 1);
        graph.constant("foldedLast", new long[] {folded.length - 1}, 1);
        String near = node("Min", "near", "codes", "foldedLast");
        String inTable = graph.node("Gather", "inTable", List.of("folded", near), OnnxGraph.single("axis", 0));
        String small = node("Less", "small", "codes", "foldedLength");
        String plain = node("Where", "plain", small, inTable, "codes");
        String padded = graph.node("Concat", "padded", List.of("blank", plain, "blank"), OnnxGraph.single("axis", 0));
        String without = node("Slice", "withoutLast", padded, "start", "minusOne");
        String before = graph.node("Concat", "before", List.of("start", without), OnnxGraph.single("axis", 0));
        String blank = node("Equal", "isBlank", padded, "blank");
        String blankBefore = node("Equal", "isBlankBefore", before, "blank");
        String kept = node("Not", "kept", node("And", "isSecondBlank", blank, blankBefore));
        return graph.node("Gather", "letters", List.of(padded, where(kept, "keptAt")), OnnxGraph.single("axis", 0));
    }

    private List<String> characters(String letters) {
        number("seed", TextNGrams.SEED * TextNGrams.FACTOR);
        List<String> tokens = new ArrayList<>();
        String hash = node("Mod", "hash1", node("Add", "sum1", letters, "seed"), "prime");
        for (int length = 2; length <= TextNGrams.LONGEST; length++) {
            String shorter = node("Slice", "shorter" + length, hash, "start", "minusOne");
            number("skip" + length, length - 1);
            String next = node("Slice", "next" + length, letters, "skip" + length, "end");
            String product = node("Mul", "product" + length, shorter, "factor");
            hash = node("Mod", "hash" + length, node("Add", "sum" + length, product, next), "prime");
            number("step" + length, length * TextNGrams.LENGTH_STEP);
            String apart = node("Add", "apart" + length, hash, "step" + length);
            tokens.add(node("Mod", "tokens" + length, apart, "vocabulary"));
        }
        return tokens;
    }

    /**
     * A word's hash is the sum of its letters times powers of the factor, taken from sums over the whole text: the sum up to
     * its end less the sum up to its begin, divided by the power with which it began.
     */
    private List<String> words(String letters) {
        powers();
        String length = graph.node("Shape", "length", List.of(letters));
        String factors = node("Slice", "factors", "powers", "start", length);
        String terms = node("Mod", "terms", node("Mul", "termProducts", letters, factors), "prime");
        graph.constant("axis", new long[] {0});
        String sums = graph.node("CumSum", "sums", List.of(terms, "axis"), OnnxGraph.single("exclusive", 1));
        String blanks = where(node("Equal", "isGap", letters, "blank"), "gaps");
        String begins = node("Add", "begins", node("Slice", "gapsBefore", blanks, "start", "minusOne"), "one");
        String ends = node("Slice", "ends", blanks, "one", "end");
        String part = node("Sub", "part", gather("toEnd", sums, ends), gather("toBegin", sums, begins));
        String rest = node("Mod", "rest", part, "prime");
        String shifted = node("Mul", "shifted", rest, gather("shift", "inversePowers", begins));
        String hashes = node("Mod", "wordHashes", shifted, "prime");
        number("wordFactor", TextNGrams.WORD_FACTOR);
        number("pairFactor", TextNGrams.PAIR_FACTOR);
        String first = node("Slice", "firstOfPair", hashes, "start", "minusOne");
        String second = node("Slice", "secondOfPair", hashes, "one", "end");
        String sum = node("Add", "pairSum", node("Mul", "pairProduct", first, "pairFactor"), second);
        return List.of(
                node("Mod", "words", node("Mul", "wordProduct", hashes, "wordFactor"), "vocabulary"),
                node("Mod", "pairs", node("Mod", "pairHash", sum, "prime"), "vocabulary"));
    }

    private void powers() {
        int length = MAX_CODES + 2;
        long inverse = inverse(TextNGrams.FACTOR);
        long[] powers = new long[length];
        long[] inversePowers = new long[length];
        powers[0] = 1;
        inversePowers[0] = 1;
        for (int i = 1; i < length; i++) {
            powers[i] = powers[i - 1] * TextNGrams.FACTOR % TextNGrams.PRIME;
            inversePowers[i] = inversePowers[i - 1] * inverse % TextNGrams.PRIME;
        }
        graph.constant("powers", powers, length);
        graph.constant("inversePowers", inversePowers, length);
    }

    /** Modulo the prime, by Fermat's little theorem. */
    private static long inverse(long number) {
        long result = 1;
        long square = number;
        for (long exponent = TextNGrams.PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = result * square % TextNGrams.PRIME;
            }
            square = square * square % TextNGrams.PRIME;
        }
        return result;
    }

    private void bag(String tokens, NGramNetwork network, ByteVectors vectors) {
        graph.constant("vectors", vectors.values(), network.vocabulary(), network.size());
        graph.constant("scales", vectors.scales(), 1, network.size());
        graph.constant("weights", network.weights(), network.labels(), network.size());
        graph.constant("bias", network.bias(), network.labels());
        graph.constant("atLeast", new float[] {1}, 1);
        String bytes = gather("bytes", "vectors", tokens);
        String whole = graph.node("Cast", "whole", List.of(bytes), OnnxGraph.single("to", INT32.getNumber()));
        String sum = node("ReduceSum", "sum", whole, "start");
        String real = graph.node("Cast", "real", List.of(sum), OnnxGraph.single("to", FLOAT.getNumber()));
        String count = graph.node("Shape", "count", List.of(tokens));
        String counted = graph.node("Cast", "counted", List.of(count), OnnxGraph.single("to", FLOAT.getNumber()));
        String divisor = node("Max", "divisor", counted, "atLeast");
        String bag = node("Div", "bag", node("Mul", "scaled", real, "scales"), divisor);
        graph.node("Gemm", "scores", List.of(bag, "weights", "bias"), OnnxGraph.single("transB", 1));
    }

    /** The places where something is so. */
    private String where(String flags, String name) {
        return node("Squeeze", name, node("NonZero", name + "Row", flags), "start");
    }

    private String gather(String output, String values, String at) {
        return graph.node("Gather", output, List.of(values, at), OnnxGraph.single("axis", 0));
    }

    private String node(String operator, String output, String... inputs) {
        return graph.node(operator, output, List.of(inputs));
    }

    private void number(String name, long value) {
        graph.constant(name, new long[] {value}, 1);
    }
}
