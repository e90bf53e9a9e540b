package dev.rightsize.local.hub;

import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.BundleException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a bundle's file; lets the bundle go when it is closed. */
final class HeldStream extends FilterInputStream {
    private final Bundle bundle;

    private HeldStream(InputStream in, Bundle bundle) {
        super(in);
        this.bundle = bundle;
    }

    static InputStream open(Bundle bundle, String path) throws IOException {
        boolean opened = false;
        try {
            InputStream in = new HeldStream(bundle.stream(path), bundle);
            opened = true;
            return in;
        } catch (BundleException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            if (!opened) {
                bundle.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            bundle.close();
        }
    }
}
