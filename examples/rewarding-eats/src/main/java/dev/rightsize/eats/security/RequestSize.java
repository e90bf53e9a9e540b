package dev.rightsize.eats.security;

import dev.rightsize.eats.problem.Problem;
import dev.rightsize.eats.problem.ProblemResponse;
import dev.rightsize.eats.settings.PeopleSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what is too large before it is read, and stops reading what did not say its size. Uploads have their own limit. */
@Component
final class RequestSize extends OncePerRequestFilter {
    private final long maxBytes;
    private final ProblemResponse problems;

    RequestSize(PeopleSettings settings, ProblemResponse problems) {
        this.maxBytes = settings.maxRequest().toBytes();
        this.problems = problems;
    }

    /** It has its place within Spring Security's chain. */
    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        FilterRegistrationBean<RequestSize> requestSizeOnceOnly(RequestSize filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/form-data");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > maxBytes) {
            problems.write(response, tooLarge());
            return;
        }
        chain.doFilter(new Limited(request), response);
    }

    private Problem tooLarge() {
        return new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "Request too large",
                "At most " + maxBytes / 1024 + " KB are taken here. Send less.");
    }

    private final class Limited extends HttpServletRequestWrapper {
        private @Nullable LimitedStream stream;

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (stream == null) {
                stream = new LimitedStream(super.getInputStream());
            }
            return stream;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private final class LimitedStream extends ServletInputStream {
        private final ServletInputStream stream;
        private long left = maxBytes;

        LimitedStream(ServletInputStream stream) {
            this.stream = stream;
        }

        @Override
        public int read() throws IOException {
            int read = stream.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = stream.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw tooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}
