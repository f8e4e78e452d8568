package org.nianbao.template;

import java.util.Optional;

/** Where the pictures of <code>${图片("名称")}</code> come from; put into the model under the name 图片. */
@FunctionalInterface
public interface Pictures {

    /** The picture of this name as the data file gives it; empty where there is none. Reads nothing else. */
    Optional<Picture> find(String name);

    /**
     * @param bytes a PNG or JPEG file
     * @param alt   what the picture shows, for those who cannot see it; may be empty where the template says it
     */
    record Picture(byte[] bytes, String alt) {}
}
