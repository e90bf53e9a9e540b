package dev.rightsize.local.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.rightsize.core.inference.Engine;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.IntTensor;
import dev.rightsize.core.inference.Tensor;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Runs ONNX models with ONNX Runtime on the processor. Safe for use by several threads.
 *
 * <p>A single run uses all the threads that the engine was given; {@link #runAll} runs as many inputs at the same time
 * as it has threads, each on one, which is faster for small networks.
 */
public final class OnnxEngine implements Engine, AutoCloseable {
    private final OrtEnvironment environment = Started.environment();
    private final Map<String, OrtSession> sessions = new ConcurrentHashMap<>();
    private final int threads;
    private final ExecutorService workers;
    private final ThreadLocal<Staging> staging = ThreadLocal.withInitial(Staging::new);

    /** @param threads most threads that one call may use, at least 1 */
    public OnnxEngine(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("An engine needs at least one thread but was given " + threads + ".");
        }
        this.threads = threads;
        workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "rightsize-onnx");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Adds a model whose runs are large: each uses all threads.
     *
     * @throws EngineException if the bytes are no model that ONNX Runtime can run
     */
    public OnnxEngine addLarge(String name, byte[] model) {
        return add(name, model, threads);
    }

    /**
     * Adds a model whose runs are small: each uses one thread, several run at the same time.
     *
     * @throws EngineException if the bytes are no model that ONNX Runtime can run
     */
    public OnnxEngine addSmall(String name, byte[] model) {
        return add(name, model, 1);
    }

    private synchronized OnnxEngine add(String name, byte[] model, int threadsOfRun) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threadsOfRun);
            options.setInterOpNumThreads(1);
            // Without the arena every large buffer is mapped anew, and what lies between them is never given back. A
            // plan of memory would be kept for each shape, and text comes in every width.
            options.setCPUArenaAllocator(true);
            options.setMemoryPatternOptimization(false);
            options.setSessionLogLevel(ai.onnxruntime.OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            OrtSession session = environment.createSession(model, options);
            sessions.put(name, session);
            return this;
        } catch (OrtException e) {
            throw new EngineException(
                    "Model '" + name + "' (" + model.length + " bytes) cannot be loaded: " + e.getMessage()
                            + ". Fetch the bundle again; if it is whole, it needs a newer ONNX Runtime.",
                    e);
        }
    }

    @Override
    public Map<String, Tensor> run(String model, Map<String, Tensor> inputs) {
        OrtSession session = sessions.get(model);
        if (session == null) {
            throw new EngineException("There is no model '" + model + "', only " + sessions.keySet() + ".");
        }
        Map<String, OnnxTensor> given = new LinkedHashMap<>();
        try {
            Staging memory = staging.get();
            memory.begin(inputs.values());
            for (Map.Entry<String, Tensor> input : inputs.entrySet()) {
                given.put(input.getKey(), memory.put(environment, input.getValue()));
            }
            try (OrtSession.Result result = session.run(given)) {
                Map<String, Tensor> outputs = new LinkedHashMap<>();
                for (Map.Entry<String, OnnxValue> output : result) {
                    outputs.put(output.getKey(), fromOnnx(model, output.getKey(), output.getValue()));
                }
                return outputs;
            }
        } catch (OrtException e) {
            throw new EngineException("Model '" + model + "' failed on " + shapes(inputs) + ": " + e.getMessage(), e);
        } finally {
            given.values().forEach(OnnxTensor::close);
        }
    }

    @Override
    public List<Map<String, Tensor>> runAll(String model, List<Map<String, Tensor>> inputs) {
        if (threads == 1 || inputs.size() < 2) {
            return Engine.super.runAll(model, inputs);
        }
        List<Future<Map<String, Tensor>>> runs = new ArrayList<>();
        for (Map<String, Tensor> input : inputs) {
            runs.add(workers.submit(() -> run(model, input)));
        }
        List<Map<String, Tensor>> outputs = new ArrayList<>();
        for (Future<Map<String, Tensor>> run : runs) {
            outputs.add(await(model, run));
        }
        return outputs;
    }

    private static Map<String, Tensor> await(String model, Future<Map<String, Tensor>> run) {
        try {
            return run.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("Model '" + model + "' was interrupted while running.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EngineException failure) {
                throw failure;
            }
            throw new EngineException("Model '" + model + "' failed: " + e.getCause(), e.getCause());
        }
    }

    private static Tensor fromOnnx(String model, String output, OnnxValue value) {
        if (value instanceof OnnxTensor tensor) {
            TensorInfo info = tensor.getInfo();
            int[] shape =
                    Arrays.stream(info.getShape()).mapToInt(Math::toIntExact).toArray();
            if (info.type == OnnxJavaType.FLOAT) {
                return new FloatTensor(shape, floats(tensor.getFloatBuffer()));
            }
            if (info.type == OnnxJavaType.INT64) {
                long[] values = new long[Tensor.elements(shape)];
                tensor.getLongBuffer().get(values);
                return new IntTensor(
                        shape, Arrays.stream(values).mapToInt(Math::toIntExact).toArray());
            }
        }
        throw new EngineException("Output '" + output + "' of model '" + model
                + "' is no tensor of float32 or int64. Export the model with such outputs.");
    }

    /** ONNX Runtime's buffer is a copy already, so that its array may be kept. */
    private static float[] floats(FloatBuffer copy) {
        if (copy.hasArray() && copy.array().length == copy.remaining()) {
            return copy.array();
        }
        float[] values = new float[copy.remaining()];
        copy.get(values);
        return values;
    }

    private static List<String> shapes(Map<String, Tensor> inputs) {
        return inputs.entrySet().stream()
                .map(input -> input.getKey() + Arrays.toString(input.getValue().shape()))
                .toList();
    }

    /** Waits for what workers still run, as after one of several runs has failed: they use the sessions' memory. */
    @Override
    public void close() {
        workers.shutdown();
        awaitWorkers();
        for (OrtSession session : sessions.values()) {
            try {
                session.close();
            } catch (OrtException e) {
                throw new EngineException("A model could not be released: " + e.getMessage(), e);
            }
        }
        sessions.clear();
    }

    private void awaitWorkers() {
        boolean interrupted = false;
        while (true) {
            try {
                if (workers.awaitTermination(1, TimeUnit.MINUTES)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
