package dev.rightsize.eats.database;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Hands a new database of each vendor to a test. */
final class BothDatabasesExtension implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(Vendor.values()).map(OnVendor::new);
    }

    private record OnVendor(Vendor vendor) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return "on " + vendor;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Given(vendor));
        }
    }

    private static final class Given implements ParameterResolver, AfterEachCallback {
        private final Vendor vendor;
        private @Nullable TestDatabase given;

        private Given(Vendor vendor) {
            this.vendor = vendor;
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Database.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            TestDatabase made = TestDatabase.of(vendor);
            given = made;
            return made.database();
        }

        @Override
        public void afterEach(ExtensionContext context) {
            if (given != null) {
                given.close();
            }
        }
    }
}
