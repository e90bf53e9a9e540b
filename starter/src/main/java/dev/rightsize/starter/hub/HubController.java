package dev.rightsize.starter.hub;

import dev.rightsize.local.hub.HubBody;
import dev.rightsize.local.hub.HubRequest;
import dev.rightsize.local.hub.HubResponse;
import dev.rightsize.local.hub.ServedHub;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** {@code GET /hub/models/**}. */
@RestController
public final class HubController {
    private final ServedHub hub;
    private final HubListener listener;
    private final String base;

    /** @param base the hub's address: {@code /hub/models} */
    public HubController(ServedHub hub, HubListener listener, String base) {
        this.hub = hub;
        this.listener = listener;
        this.base = base;
    }

    @RequestMapping("${rightsize.hub.path:/hub}/models/**")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8)
                .substring(request.getContextPath().length() + base.length());
        HubResponse answer = hub.answer(new HubRequest(request.getMethod(), path, request::getHeader));
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (answer.status() != 304) {
            response.setContentLengthLong(answer.length());
        }
        HubBody body = answer.body();
        if (body != null) {
            body.writeTo(response.getOutputStream());
        }
        listener.answered(answer.status(), body == null ? 0 : answer.length());
    }
}
