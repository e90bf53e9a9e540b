package dev.rightsize.reading.browser;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.dependency.DependencyAgent;
import org.teavm.model.CallLocation;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHandle;
import org.teavm.model.MethodReference;
import org.teavm.model.RuntimeConstant;
import org.teavm.model.TextLocation;
import org.teavm.model.VariableReader;
import org.teavm.model.instructions.AbstractInstructionReader;
import org.teavm.model.instructions.InvocationType;

/**
 * Looks up every method that a method calls or refers to. TeaVM itself looks up a virtual call only once it knows an
 * object that flows into it, and a library's callers are not there yet.
 */
final class Calls extends AbstractInstructionReader {
    private final DependencyAgent agent;
    private final MethodReference caller;
    private @Nullable TextLocation line;

    Calls(DependencyAgent agent, MethodReference caller) {
        this.agent = agent;
        this.caller = caller;
    }

    @Override
    public void location(@Nullable TextLocation location) {
        line = location;
    }

    @Override
    public void invoke(
            VariableReader receiver,
            VariableReader instance,
            MethodReference method,
            List<? extends VariableReader> arguments,
            InvocationType type) {
        lookUp(method);
    }

    @Override
    public void invokeDynamic(
            VariableReader receiver,
            VariableReader instance,
            MethodDescriptor method,
            List<? extends VariableReader> arguments,
            MethodHandle bootstrap,
            List<RuntimeConstant> constants) {
        for (RuntimeConstant constant : constants) {
            if (constant.getKind() == RuntimeConstant.METHOD_HANDLE) {
                lookUp(constant.getMethodHandle());
            }
        }
    }

    private void lookUp(MethodHandle handle) {
        switch (handle.getKind()) {
            case INVOKE_VIRTUAL, INVOKE_STATIC, INVOKE_SPECIAL, INVOKE_CONSTRUCTOR, INVOKE_INTERFACE -> {
                lookUp(new MethodReference(handle.getClassName(), handle.getName(), handle.signature()));
            }
            default -> {} // a record's fields
        }
    }

    private void lookUp(MethodReference method) {
        if (agent.getClassHierarchy().resolve(method) == null) {
            agent.getDiagnostics().error(new CallLocation(caller, line), "A page has no method {{m0}}", method);
        }
    }
}
