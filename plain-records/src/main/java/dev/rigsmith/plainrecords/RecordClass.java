package dev.rigsmith.plainrecords;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A class file in which methods that {@link java.lang.runtime.ObjectMethods} would make at run time are written out. */
final class RecordClass extends ClassVisitor {

    private static final String BOOTSTRAP = "java/lang/runtime/ObjectMethods";

    private RecordClass(ClassVisitor written) {
        super(Opcodes.ASM9, written);
    }

    /** The same class; as it was, byte for byte, where there is nothing to write out. */
    static byte[] plain(byte[] classFile) {
        ClassReader read = new ClassReader(classFile);
        if (!"java/lang/Record".equals(read.getSuperName())) {
            return classFile;
        }
        ClassWriter written = new ClassWriter(read, ClassWriter.COMPUTE_MAXS);
        read.accept(new RecordClass(written), 0);
        return written.toByteArray();
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
        return new Body(super.visitMethod(access, name, type, signature, exceptions));
    }

    /** A body of one such call on the method's own parameters; the code takes what stands on the stack for granted. */
    private static final class Body extends MethodVisitor {

        Body(MethodVisitor written) {
            super(Opcodes.ASM9, written);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String type, Handle bootstrap, Object... arguments) {
            boolean made = bootstrap.getOwner().equals(BOOTSTRAP);
            if (made && name.equals("equals")) {
                RecordMethods.of(arguments).equalsTo(mv);
            } else if (made && name.equals("hashCode")) {
                RecordMethods.of(arguments).hashCodeTo(mv);
            } else {
                super.visitInvokeDynamicInsn(name, type, bootstrap, arguments);
            }
        }
    }
}
