package dev.rightsize.reading.browser;

import java.lang.reflect.Array;
import java.util.List;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Makes TeaVM compile every method of the classes named in the property {@link #CLASSES}, and look up every method that
 * they call; by itself it compiles only what a main method reaches.
 */
public final class ReachEverything implements TeaVMPlugin {
    /** Property that names the classes to compile, separated by commas. */
    static final String CLASSES = "rightsize.classes";

    private static final MethodReference NEW_ARRAY =
            new MethodReference(Array.class, "newInstance", Class.class, int.class, Object.class);

    @Override
    public void install(TeaVMHost host) {
        String classes = host.getProperties().getProperty(CLASSES, "");
        host.add(new Listener(List.of(classes.split(",", -1))));
    }

    private static final class Listener extends AbstractDependencyListener {
        private final List<String> classes;

        Listener(List<String> classes) {
            this.classes = classes;
        }

        @Override
        public void started(DependencyAgent agent) {
            agent.linkMethod(NEW_ARRAY).use(); // TeaVM 0.15.0 fails on enums and toArray() where nothing else uses it
            for (String name : classes) {
                agent.linkClass(name).initClass(null);
                agent.getClassSource().get(name).getMethods().forEach(method -> reach(agent, method));
                // as javac wrote it: TeaVM replaces code around classes that it lacks, and so hides them
                agent.getUnprocessedClassSource().get(name).getMethods().forEach(method -> lookUpCalls(agent, method));
            }
        }

        private static void reach(DependencyAgent agent, MethodReader method) {
            if (method.hasModifier(ElementModifier.ABSTRACT)) {
                return;
            }
            MethodDependency reached = agent.linkMethod(method.getReference());
            if (!method.hasModifier(ElementModifier.STATIC)) {
                reached.propagate(0, agent.getType(ValueType.object(method.getOwnerName())));
            }
            reached.use();
        }

        private static void lookUpCalls(DependencyAgent agent, MethodReader method) {
            if (method.getProgram() != null) {
                Calls calls = new Calls(agent, method.getReference());
                method.getProgram().getBasicBlocks().forEach(block -> block.readAllInstructions(calls));
            }
        }
    }
}
