package org.lgds.local;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** With deploy/run itself, in a checkout where nothing is built, and a Maven that only says it was there. */
class CheckoutTest {
    private static final String CHECKOUT = "deploy/local/src/main/java/org/lgds/local/Checkout.java";
    private static final String MAVEN = """
            #!/bin/sh
            case "$*" in
                *-v) echo 'Apache Maven 3.9.9' ;;
                *) echo "$*" >"$(dirname "$0")/built" ;;
            esac
            """;

    @TempDir
    Path home;

    @BeforeEach
    void checkOut() throws IOException {
        for (var file : new String[] {"deploy/run", CHECKOUT}) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.copy(Options.findHome().resolve(file), home.resolve(file));
        }
        var maven =
                Files.writeString(Files.createDirectories(home.resolve("bin")).resolve("mvn"), MAVEN);
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(home.resolve("deploy/local/target/lib"));
    }

    @Test
    void whatHasChangedIsBuilt() throws IOException, InterruptedException {
        assertThat(run()).contains("Building deploy/local,gateway", "The launcher is not built");
        assertThat(built()).content().contains("package -pl deploy/local,gateway");
    }

    @Test
    void nothingIsBuiltOrTouchedWhileAStackRunsFromTheCheckout() throws IOException, InterruptedException {
        assertThat(Checkout.use(home)).isTrue();
        assertThat(run()).contains("Not built: a stack runs", "(deploy/local,gateway)", "--no-build");
        assertThat(built()).doesNotExist();
        assertThat(home.resolve("deploy/local/target/lib")).exists();
        assertThat(run("--no-build")).contains("The launcher is not built").doesNotContain("Not built");
    }

    @Test
    void noStackRunsFromACheckoutThatIsBeingBuilt() throws IOException {
        var source = home.resolve(CHECKOUT).toString();
        try (var build = new Other(source, home.toString(), "sh", "-c", "echo builds; read line")) {
            assertThat(build.said()).isEqualTo("builds");
            assertThat(Checkout.use(home)).isFalse();
        }
        assertThat(Checkout.use(home)).isTrue();
    }

    @Test
    void stacksRunSideBySideFromOneCheckout() throws IOException {
        var classPath = System.getProperty("java.class.path");
        try (var stack = new Other("-cp", classPath, Uses.class.getName(), home.toString())) {
            assertThat(stack.said()).isEqualTo("true");
            assertThat(Checkout.use(home)).isTrue();
            assertThat(Checkout.use(home)).as("a second of the same process").isTrue();
        }
    }

    private String run(String... more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", home.resolve("deploy/run").toString(), "--only", "gateway"));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .merge("PATH", home.resolve("bin").toString(), (path, first) -> first + File.pathSeparator + path);
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(1);
        return said;
    }

    private Path built() {
        return home.resolve("bin/built");
    }

    /** Another JVM, which ends when its input does. */
    private static final class Other implements AutoCloseable {
        private final Process process;

        Other(String... arguments) throws IOException {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(List.of(arguments));
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        }

        String said() throws IOException {
            return process.inputReader().readLine();
        }

        @Override
        public void close() throws IOException {
            process.getOutputStream().close();
            process.onExit().join();
        }
    }

    static final class Uses {
        public static void main(String[] arguments) throws IOException {
            System.out.println(Checkout.use(Path.of(arguments[0])));
            System.in.read();
        }
    }
}
