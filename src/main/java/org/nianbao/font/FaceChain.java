package org.nianbao.font;

import java.util.List;

record FaceChain(String family, List<TrueTypeFace> faces, boolean fakeBold, boolean fakeItalic) implements Chain {

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
    public List<String> names() {
        return faces.stream().map(Face::name).toList();
    }
}
