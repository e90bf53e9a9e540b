package dev.rightsize.browser;

import dev.rightsize.core.routing.Cancellation;
import org.teavm.jso.JSExport;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;

/** An ask under way. */
public final class PageAsk {
    private final JSPromise<JSString> answer;
    private final Cancellation cancellation;

    PageAsk(JSPromise<JSString> answer, Cancellation cancellation) {
        this.answer = answer;
        this.cancellation = cancellation;
    }

    /** The Answer JSON. */
    @JSExport
    public JSPromise<JSString> answer() {
        return answer;
    }

    /** The answer is no longer wanted. */
    @JSExport
    public void cancel() {
        new Thread(cancellation::cancel).start();
    }
}
