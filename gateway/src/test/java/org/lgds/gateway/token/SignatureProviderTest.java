package org.lgds.gateway.token;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Security;
import java.util.ArrayList;
import java.util.spi.ToolProvider;

import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

class SignatureProviderTest {

    private static final KeyPair OURS = pair();
    private static final KeyPair ANOTHERS = pair();

    private final SignatureProvider provider = new SignatureProvider();

    @Test
    void whatIsSignedIsToldFromWhatIsNotBeforeTheFasterProviderIsHereAndAfter() throws JoseException {
        checkGoodAndForged();

        assumeThat(System.getProperty("os.name")).as("there is a build for it").isEqualTo("Linux");
        await().until(provider::isFast);

        checkGoodAndForged();
        // Once more, with keys that it knows.
        checkGoodAndForged();
    }

    @Test
    void allElseRemainsTheJdks() throws Exception {
        isSigned(signed(OURS), OURS.getPublic());
        assumeThat(System.getProperty("os.name")).as("there is a build for it").isEqualTo("Linux");
        await().until(provider::isFast);

        assertThat(KeyPairGenerator.getInstance("RSA").getProvider().getName()).isEqualTo("SunRsaSign");
        assertThat(Security.getProviders()[Security.getProviders().length - 1].getName())
                .isEqualTo("AmazonCorrettoCryptoProvider");
    }

    /** As deploy/run has it do, for the start after. */
    @Test
    void aJvmThatKeepsItsClassesEndsWell(@TempDir Path folder) throws Exception {
        var said = folder.resolve("said");
        var run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ArchiveClassesAtExit=" + folder.resolve("kept"),
                        "-cp",
                        jars(folder),
                        OneToken.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(run.waitFor()).as(Files.readString(said)).isZero();
        assertThat(folder.resolve("kept")).exists();
    }

    /** A gateway that is asked once and stopped when its provider is here, if one is to come. */
    static final class OneToken {

        private OneToken() {}

        public static void main(String[] arguments) throws Exception {
            var signed = new JsonWebSignature();
            signed.setCompactSerialization(signed(OURS));
            new SignatureProvider().prepare(signed, OURS.getPublic());
            for (var thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("load-signature-provider")) {
                    thread.join();
                }
            }
        }
    }

    /** The class path of this test without a folder, as of such nothing is kept. */
    private static String jars(Path folder) {
        var all = new ArrayList<String>();
        for (var each : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(each))) {
                var jar = folder.resolve(all.size() + ".jar").toString();
                assertThat(ToolProvider.findFirst("jar")
                                .orElseThrow()
                                .run(System.out, System.err, "--create", "--file", jar, "-C", each, "."))
                        .isZero();
                all.add(jar);
            } else {
                all.add(each);
            }
        }
        return String.join(File.pathSeparator, all);
    }

    private void checkGoodAndForged() throws JoseException {
        var token = signed(OURS);
        assertThat(isSigned(token, OURS.getPublic())).isTrue();
        assertThat(isSigned(token, ANOTHERS.getPublic())).isFalse();
        assertThat(isSigned(token.substring(0, token.lastIndexOf('.') + 1), OURS.getPublic()))
                .isFalse();
        assertThat(isSigned(token.substring(0, token.length() - 8) + "AAAAAAAA", OURS.getPublic()))
                .isFalse();
        assertThat(isSigned(token + "AAAA", OURS.getPublic())).isFalse();
        assertThat(isSigned("x" + token.substring(1), OURS.getPublic())).isFalse();
    }

    /** As the gateway does: what cannot be read is not signed either. */
    private boolean isSigned(String token, PublicKey key) {
        try {
            var signed = new JsonWebSignature();
            signed.setCompactSerialization(token);
            provider.prepare(signed, key);
            return signed.verifySignature();
        } catch (JoseException e) {
            return false;
        }
    }

    private static String signed(KeyPair by) throws JoseException {
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setPayload("{\"sub\":\"leeds-sync\"}");
        token.setKey(by.getPrivate());
        return token.getCompactSerialization();
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
