package dev.rightsize.eats.mail;

import dev.rightsize.eats.settings.PeopleSettings;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Letters go to the mail server where one is set, or else into a folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PeopleSettings.class)
@EnableScheduling
class MailConfig {
    private static final Logger LOG = LoggerFactory.getLogger(MailConfig.class);

    @Bean
    Post post(PeopleSettings settings, @Value("${eats.folder}") Path folder, ObjectProvider<JavaMailSender> server) {
        JavaMailSender sender = server.getIfAvailable();
        Path outbox = Objects.requireNonNullElse(settings.mail().outbox(), folder.resolve("outbox"));
        Post post = sender == null ? new FolderPost(outbox) : new SmtpPost(sender);
        LOG.info(post.describe());
        return post;
    }
}
