package org.hiptriage.systemtests.stack;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the shared stack for the first test of this process that asks for it. It ends with the process and not with what
 * JUnit is given to run: where several processes share the classes, each is given one at a time.
 */
final class RunningStackExtension implements ParameterResolver {

    /** Made when it is first asked for. */
    private static final class Shared {
        static final RunningStack STACK = started();

        private static RunningStack started() {
            RunningStack stack = RunningStack.started();
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "shared stack"));
            return stack;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == RunningStack.class;
    }

    @Override
    public RunningStack resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return Shared.STACK;
    }
}
