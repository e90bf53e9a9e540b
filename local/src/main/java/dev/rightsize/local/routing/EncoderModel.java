package dev.rightsize.local.routing;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.routing.Context;
import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.PermanentModelException;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.task.Place;
import dev.rightsize.local.metering.CpuClock;
import dev.rightsize.local.text.LocalEncoder;
import dev.rightsize.reading.text.TextRefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives texts their vectors on this machine, as a model of a task of {@code embed}. It takes several at once, because that is
 * quicker; no vector depends on the others. A vector has no confidence.
 *
 * @param encoder closed by whoever opened it
 * @param cpu null if its processor time cannot be told apart from that of others
 */
public record EncoderModel(
        LocalEncoder encoder,
        Place place,
        Delivery delivery,
        @Nullable CpuClock cpu) implements Model<List<String>, List<float[]>> {
    @Override
    public ModelReference reference() {
        return encoder.reference(place);
    }

    @Override
    public Reply<List<float[]>> ask(List<String> texts, Context context) {
        long start = System.nanoTime();
        long cpuStart = cpu == null ? 0 : cpu.nanos().getAsLong();
        List<float[]> vectors = encode(texts);
        Measure latency = Measure.measured((System.nanoTime() - start) / 1e6, "System.nanoTime");
        Footprint footprint = Footprint.onDevice(latency, cpu == null ? null : cpu.secondsSince(cpuStart));
        return new Reply<>(vectors, null, footprint);
    }

    /** The same model for one text. */
    public Model<String, float[]> single() {
        return adapt(List::of, vectors -> vectors.get(0));
    }

    private List<float[]> encode(List<String> texts) {
        try {
            return encoder.encodeAll(texts);
        } catch (TextRefusedException e) {
            throw new InputRefusedException(String.valueOf(e.getMessage()), e);
        } catch (EngineException e) {
            throw new PermanentModelException(String.valueOf(e.getMessage()), e);
        }
    }
}
