package dev.rightsize.starter.problems;

import dev.rightsize.local.json.ProblemJson;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What failed where no handler tells of it, as a problem too. */
@RestController
public final class ErrorProblems implements ErrorController {
    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ResponseEntity<String> error(HttpServletRequest request) {
        Object found = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = found instanceof Integer number ? number : 404; // asked for by its address
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType(ProblemJson.MEDIA_TYPE))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(StatusProblem.of(status).json().toString());
    }
}
