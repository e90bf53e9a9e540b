package dev.rightsize.core.routing;

/** Rejects an answer that is not sure enough, so that the next model is asked. One without a confidence is accepted. */
record AcceptancePolicy<I, O>(double minConfidence) implements Policy<I, O> {
    @Override
    public Verdict<O> apply(Call<I> call, Step<I, O> next) {
        Verdict<O> verdict = next.take(call);
        if (verdict instanceof Verdict.Served<O> served) {
            Double confidence = served.reply().confidence();
            if (confidence != null && confidence < minConfidence) {
                return new Verdict.Rejected<>(
                        served.reply(),
                        confidence,
                        "its confidence, " + Plain.probability(confidence) + ", is less than the "
                                + Plain.probability(minConfidence) + " asked for");
            }
        }
        return verdict;
    }
}
