package org.lgds.kit.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Path;

/**
 * Keeps what the Javadoc of a service's operations says, as the compiler would drop it: {@link ApiDocument} tells it to callers, so
 * that there is one text beside the code. Named in the service's pom as an annotation processor. Own code: the library for
 * this, therapi-runtime-javadoc, needs a parser at run time, and SmallRye reads annotations alone.
 */
@SupportedAnnotationTypes({
    "jakarta.ws.rs.GET",
    "jakarta.ws.rs.POST",
    "jakarta.ws.rs.PUT",
    "jakarta.ws.rs.PATCH",
    "jakarta.ws.rs.DELETE"
})
public final class JavadocKeeper extends AbstractProcessor {

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> verbs, RoundEnvironment round) {
        var kept = new TreeMap<String, Map<String, String>>();
        for (var verb : verbs) {
            for (var method : round.getElementsAnnotatedWith(verb)) {
                var type = (TypeElement) method.getEnclosingElement();
                var texts = kept.computeIfAbsent(type.getQualifiedName().toString(), name -> new TreeMap<>());
                keep(verb.getSimpleName() + " " + path(type, method), (ExecutableElement) method, texts);
            }
        }
        kept.forEach(this::write);
        return false;
    }

    /** Of methods that are one operation, for several content types, one has the words. */
    private void keep(String operation, ExecutableElement method, Map<String, String> texts) {
        var javadoc = javadoc(method);
        if (!javadoc.text().isEmpty()) {
            texts.putIfAbsent(operation, javadoc.text());
        }
        javadoc.parameters().forEach((name, text) -> texts.putIfAbsent(operation + " " + name, text));
        for (var parameter : method.getParameters()) {
            var type = processingEnv.getTypeUtils().asElement(parameter.asType());
            if (type != null && parameter.getAnnotation(BeanParam.class) != null) {
                javadoc(type).parameters().forEach((name, text) -> texts.putIfAbsent(operation + " " + name, text));
            }
        }
    }

    private Javadoc javadoc(Element element) {
        return Javadoc.of(processingEnv.getElementUtils().getDocComment(element));
    }

    private static String path(Element type, Element method) {
        var base = type.getAnnotation(Path.class);
        var own = method.getAnnotation(Path.class);
        return KeptJavadoc.path(base == null ? "" : base.value(), own == null ? "" : own.value());
    }

    private void write(String type, Map<String, String> texts) {
        try (var out = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", KeptJavadoc.file(type))
                .openWriter()) {
            for (var text : texts.entrySet()) {
                out.write(text.getKey() + KeptJavadoc.SEPARATOR + text.getValue() + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
