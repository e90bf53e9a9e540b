package dev.rightsize.learn.classify;

/** Told how far a training is. */
public interface ClassifierProgress {
    /** Nobody wants to know. */
    ClassifierProgress NONE = new ClassifierProgress() {
        @Override
        public void stage(String name) {}

        @Override
        public void share(double done) {}
    };

    /** A new stage of the work begins. */
    void stage(String name);

    /** @param done share of the stage, 0 to 1 */
    void share(double done);
}
