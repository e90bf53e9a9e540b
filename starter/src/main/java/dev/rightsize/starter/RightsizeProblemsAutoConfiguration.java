package dev.rightsize.starter;

import dev.rightsize.starter.problems.CodedProblems;
import dev.rightsize.starter.problems.ErrorProblems;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Gives Spring's problem details a code, in an app that wants them ({@code spring.mvc.problemdetails.enabled}) and does not
 * write its own. Spring Boot's own parts stand back for these.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({ErrorController.class, ResponseEntityExceptionHandler.class})
@ConditionalOnBooleanProperty("spring.mvc.problemdetails.enabled")
public class RightsizeProblemsAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(ResponseEntityExceptionHandler.class)
    CodedProblems rightsizeCodedProblems() {
        return new CodedProblems();
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ErrorProblems rightsizeErrorProblems() {
        return new ErrorProblems();
    }
}
