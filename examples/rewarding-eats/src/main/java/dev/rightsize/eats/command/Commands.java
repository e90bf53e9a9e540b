package dev.rightsize.eats.command;

import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.database.DatabaseAddress;
import dev.rightsize.eats.ledger.LedgerProof;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Commands of the terminal, on the database that the app would use: {@code verify-ledger [--rebuild]},
 * {@code backup FILE}, {@code restore FILE}, {@code grant EMAIL ROLE}, {@code sign-out EMAIL}.
 */
public final class Commands {
    private static final Set<String> NAMES = Set.of("verify-ledger", "backup", "restore", "grant", "sign-out");

    private final PrintStream out;
    private final PrintStream err;

    public Commands(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Whether these arguments are a command rather than options of the app. */
    public static boolean isCommand(String... arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("--");
    }

    /** @return 0 if all is well, 1 if not, 2 if it is no command */
    public int run(String... arguments) {
        List<String> words =
                Arrays.stream(arguments).filter(word -> !word.startsWith("--")).toList();
        boolean rebuild = Arrays.asList(arguments).contains("--rebuild");
        String name = words.get(0);
        if (!NAMES.contains(name) || words.size() != words(name)) {
            err.println("Rewarding Eats has the commands: verify-ledger [--rebuild], backup FILE, restore FILE,"
                    + " grant EMAIL ROLE, sign-out EMAIL.");
            return 2;
        }
        try (Database database = Database.open(address(arguments))) {
            return switch (name) {
                case "backup" -> told("rows are in " + words.get(1), new Backup(database).write(Path.of(words.get(1))));
                case "restore" -> restore(database, Path.of(words.get(1)));
                case "grant" -> told(new PeopleCommands(database).grant(words.get(1), words.get(2)));
                case "sign-out" -> told(new PeopleCommands(database).signOut(words.get(1)));
                default -> verify(database, rebuild);
            };
        } catch (IOException
                | UncheckedIOException
                | SQLException
                | IllegalArgumentException
                | IllegalStateException failed) {
            err.println(failed.getMessage());
            return 1;
        }
    }

    private int restore(Database database, Path file) throws IOException, SQLException {
        told("rows restored into " + database.address(), new Backup(database).read(file));
        return verify(database, false);
    }

    private int verify(Database database, boolean rebuild) {
        LedgerProof proof = new LedgerProof(database);
        if (rebuild) {
            proof.rebuild();
        }
        LedgerProof.Finding finding = proof.prove();
        finding.faults().forEach(err::println);
        out.printf(
                "%s: %d entries, %d points outstanding%n",
                finding.isProven() ? "The ledger holds" : "The ledger does not hold",
                finding.entries(),
                finding.outstanding());
        return finding.isProven() ? 0 : 1;
    }

    private static int words(String name) {
        return switch (name) {
            case "verify-ledger" -> 1;
            case "grant" -> 3;
            default -> 2;
        };
    }

    private int told(String what) {
        out.println(what);
        return 0;
    }

    private int told(String what, long rows) {
        out.println(rows + " " + what);
        return 0;
    }

    /** An app of no parts. */
    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    /** The app's properties, without the app. */
    private static DatabaseAddress address(String... arguments) {
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        ConfigurableEnvironment environment;
        try (var context = application.run(arguments)) {
            environment = context.getEnvironment();
        }
        String url = environment.getProperty("eats.database-url", "");
        return url.isBlank()
                ? DatabaseAddress.in(Path.of(environment.getRequiredProperty("eats.folder")))
                : DatabaseAddress.of(url.strip());
    }
}
