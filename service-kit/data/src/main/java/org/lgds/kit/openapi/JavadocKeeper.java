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
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.StandardLocation;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/**
 * Keeps what Javadoc says of a service's operations and of what they take and answer, as the compiler would drop it:
 * {@link ApiDocument} tells it to callers, so that there is one text beside the code. Of a class it is the first paragraph,
 * of a record's components their {@code @param}. Named in the service's pom as an annotation processor. Own code: the
 * library for this, therapi-runtime-javadoc, needs a parser at run time, and SmallRye reads annotations alone.
 */
@SupportedAnnotationTypes("*")
public final class JavadocKeeper extends AbstractProcessor {

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        ElementFilter.typesIn(round.getRootElements()).forEach(this::keepAll);
        return false;
    }

    private void keepAll(TypeElement type) {
        var texts = new TreeMap<String, String>();
        for (var method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            var verb = verb(method);
            if (verb != null) {
                keepOperation(verb + " " + path(type, method), method, texts);
            }
        }
        if (type.getKind() == ElementKind.RECORD || type.getKind() == ElementKind.ENUM) {
            keepType(type, texts);
        }
        if (!texts.isEmpty()) {
            write(processingEnv.getElementUtils().getBinaryName(type).toString(), texts);
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::keepAll);
    }

    /** Of methods that are one operation, for several content types, one has the words. */
    private void keepOperation(String operation, ExecutableElement method, Map<String, String> texts) {
        var javadoc = javadoc(method);
        put(texts, operation, javadoc.text());
        javadoc.parameters().forEach((name, text) -> put(texts, operation + " " + name, text));
        for (var parameter : method.getParameters()) {
            var type = processingEnv.getTypeUtils().asElement(parameter.asType());
            if (type != null && parameter.getAnnotation(BeanParam.class) != null) {
                javadoc(type).parameters().forEach((name, text) -> put(texts, operation + " " + name, text));
            }
        }
    }

    private void keepType(TypeElement type, Map<String, String> texts) {
        var javadoc = javadoc(type);
        put(texts, KeptJavadoc.TYPE, javadoc.lead());
        javadoc.parameters().forEach((name, text) -> put(texts, KeptJavadoc.MEMBER + name, text));
        for (var member : type.getEnclosedElements()) {
            if (member.getKind() == ElementKind.ENUM_CONSTANT) {
                put(
                        texts,
                        KeptJavadoc.MEMBER + member.getSimpleName(),
                        javadoc(member).lead());
            }
        }
    }

    private static void put(Map<String, String> texts, String key, String text) {
        if (!text.isEmpty()) {
            texts.putIfAbsent(key, text);
        }
    }

    private Javadoc javadoc(Element element) {
        return Javadoc.of(processingEnv.getElementUtils().getDocComment(element));
    }

    private static String verb(Element method) {
        return method.getAnnotationMirrors().stream()
                .map(annotation -> annotation.getAnnotationType().asElement().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
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
