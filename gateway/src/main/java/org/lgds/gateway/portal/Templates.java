package org.lgds.gateway.portal;

import java.util.List;
import java.util.Map;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages; what they show is checked as the gateway is built. */
@CheckedTemplate(basePath = "docs")
final class Templates {

    private Templates() {}

    static native TemplateInstance home(Frame frame, int operations);

    static native TemplateInstance gettingStarted(Frame frame);

    static native TemplateInstance portal(Frame frame);

    static native TemplateInstance councilSystem(Frame frame);

    static native TemplateInstance dashboard(Frame frame);

    static native TemplateInstance clients(Frame frame);

    static native TemplateInstance access(Frame frame, Map<String, String> scopes);

    static native TemplateInstance licence(List<String> attribution);

    static native TemplateInstance accessibility();

    static native TemplateInstance changelog();

    static native TemplateInstance problems(List<Problems.Group> groups, String sample);

    static native TemplateInstance problem(Problems.Page problem, String sample);

    static native TemplateInstance events(List<Topics.Topic> facts, List<Topics.Topic> states);

    static native TemplateInstance topic(Topics.Topic topic);

    static native TemplateInstance reference(List<Reference.Tag> tags, int operations);

    static native TemplateInstance referenceTag(Reference.Tag tag, List<Shapes.Shape> shapes);

    static native TemplateInstance tryIt(Frame frame, List<Reference.Tag> tags);
}
