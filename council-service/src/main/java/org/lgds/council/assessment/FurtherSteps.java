package org.lgds.council.assessment;

import java.util.List;

/** Where the steps of an assessment are that others than its council take, so that it can offer them. */
public interface FurtherSteps {

    List<Class<?>> resources();
}
