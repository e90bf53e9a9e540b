package dev.rightsize.remote;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelReference;
import java.net.http.HttpClient;

/** What a {@link RemoteModel} is made of, whatever its task. */
record Settings(
        Endpoint endpoint,
        ModelReference reference,
        Delivery delivery,
        Sampling sampling,
        long timeoutMs,
        Costs costs,
        HttpClient http) {}
