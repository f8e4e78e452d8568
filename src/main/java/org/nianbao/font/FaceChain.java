package org.nianbao.font;

import java.util.List;
import java.util.Set;

/** @param fillers faces that drew what the first one lacks */
record FaceChain(String family, List<TrueTypeFace> faces, boolean fakeBold, boolean fakeItalic, Set<Face> fillers)
        implements Chain {

    @Override
    public Face primary() {
        return faces.get(0);
    }

    @Override
    public Face faceFor(int codePoint) {
        for (TrueTypeFace face : faces) {
            if (face.has(codePoint)) return face;
        }
        return null;
    }

    @Override
    public void filled(Face face) {
        fillers.add(face);
    }

    @Override
    public List<String> names() {
        return faces.stream().map(Face::name).toList();
    }
}
