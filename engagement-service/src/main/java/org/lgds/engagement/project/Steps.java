package org.lgds.engagement.project;

/** Steps of a project, by the resource that takes them: a project offers them to whoever may take them. */
public interface Steps {

    Class<?> resource();
}
