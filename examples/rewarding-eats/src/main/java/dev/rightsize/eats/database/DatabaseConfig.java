package dev.rightsize.eats.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The database of the app: that of {@code DATABASE_URL}, or a file in {@code eats.folder}. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfig {
    @Bean
    Database database(@Value("${eats.folder}") Path folder, @Value("${eats.database-url:}") String url) {
        return Database.open(url.isBlank() ? DatabaseAddress.in(folder) : DatabaseAddress.of(url.strip()));
    }

    /** Closed by the database, once all that use it are done. */
    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.source();
    }

    @Bean
    JdbcClient jdbcClient(Database database) {
        return database.jdbc();
    }

    @Bean
    Transactions transactions(Database database) {
        return database.transactions();
    }

    @Bean
    PlatformTransactionManager transactionManager(Transactions transactions) {
        return transactions.manager();
    }
}
