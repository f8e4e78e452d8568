package org.nianbao.form;

import java.util.List;

/**
 * A short text of the report.
 *
 * @param path     its name in the data file and in templates, with dots between levels
 * @param meaning  for people; may be empty
 * @param role     what the program itself uses it for
 */
public record Field(String path, String meaning, boolean required, Type type, Role role) {

    /** Its name at the top of the data file. */
    public String firstKey() {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    public List<String> keys() {
        return List.of(path.split("\\."));
    }

    public enum Type { TEXT, YEAR, DATE }

    public enum Role { NONE, BODY, YEAR, DATE }
}
