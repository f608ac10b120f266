using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        // A name that ends in an underscore changes this tensor and returns another object for it.
        public Tensor add(Tensor target) => Ops.add_Tensor.Call(this, target);

        public Tensor add(Tensor target, Scalar alpha) => Ops.add_Tensor.Call(this, target, alpha);

        public Tensor add(Scalar scalar) => Ops.add_Scalar.Call(this, scalar);

        public Tensor add_(Tensor target) => Ops.add__Tensor.Call(this, target);

        public Tensor add_(Tensor target, Scalar alpha) => Ops.add__Tensor.Call(this, target, alpha);

        public Tensor add_(Scalar scalar) => Ops.add__Scalar.Call(this, scalar);

        public Tensor sub(Tensor target) => Ops.sub_Tensor.Call(this, target);

        public Tensor sub(Tensor target, Scalar alpha) => Ops.sub_Tensor.Call(this, target, alpha);

        public Tensor sub(Scalar scalar) => Ops.sub_Scalar.Call(this, scalar);

        public Tensor sub_(Tensor target) => Ops.sub__Tensor.Call(this, target);

        public Tensor sub_(Tensor target, Scalar alpha) => Ops.sub__Tensor.Call(this, target, alpha);

        public Tensor sub_(Scalar scalar) => Ops.sub__Scalar.Call(this, scalar);

        public Tensor mul(Tensor target) => Ops.mul_Tensor.Call(this, target);

        public Tensor mul(Scalar scalar) => Ops.mul_Scalar.Call(this, scalar);

        public Tensor mul_(Tensor target) => Ops.mul__Tensor.Call(this, target);

        public Tensor mul_(Scalar scalar) => Ops.mul__Scalar.Call(this, scalar);

        public Tensor div(Tensor target) => Ops.div_Tensor.Call(this, target);

        public Tensor div(Scalar scalar) => Ops.div_Scalar.Call(this, scalar);

        public Tensor div_(Tensor target) => Ops.div__Tensor.Call(this, target);

        public Tensor div_(Scalar scalar) => Ops.div__Scalar.Call(this, scalar);

        public Tensor remainder(Scalar scalar) => Ops.remainder_Scalar.Call(this, scalar);

        public Tensor addcmul_(Tensor tensor1, Tensor tensor2) => Ops.addcmul_.Call(this, tensor1, tensor2);

        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcmul_.Call(this, tensor1, tensor2, value);

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) => Ops.addcdiv_.Call(this, tensor1, tensor2);

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcdiv_.Call(this, tensor1, tensor2, value);

        public Tensor lerp(Tensor end, Tensor weight) => Ops.lerp_Tensor.Call(this, end, weight);

        public Tensor lerp_(Tensor end, Tensor weight) => Ops.lerp__Tensor.Call(this, end, weight);

        public Tensor pow(Tensor exponent) => Ops.pow_Tensor_Tensor.Call(this, exponent);

        public Tensor pow(Scalar exponent) => Ops.pow_Tensor_Scalar.Call(this, exponent);

        public Tensor neg() => Ops.neg.Call(this);

        public Tensor neg_() => Ops.neg_.Call(this);

        public Tensor reciprocal() => Ops.reciprocal.Call(this);

        public Tensor sqrt() => Ops.sqrt.Call(this);

        public Tensor sqrt_() => Ops.sqrt_.Call(this);

        public Tensor rsqrt() => Ops.rsqrt.Call(this);

        public Tensor square() => Ops.square.Call(this);

        public Tensor exp() => Ops.exp.Call(this);

        public Tensor log() => Ops.log.Call(this);

        public Tensor abs() => Ops.abs.Call(this);

        public Tensor sign() => Ops.sign.Call(this);

        public Tensor round() => Ops.round.Call(this);

        public Tensor floor() => Ops.floor.Call(this);

        public Tensor erf() => Ops.erf.Call(this);

        public Tensor tanh() => Ops.tanh.Call(this);

        public Tensor sigmoid() => Ops.sigmoid.Call(this);

        public Tensor relu() => Ops.relu.Call(this);

        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Ops.clamp.Call(this, min, max);

        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => Ops.clamp_.Call(this, min, max);

        public Tensor maximum(Tensor other) => Ops.maximum.Call(this, other);

        public Tensor minimum(Tensor other) => Ops.minimum.Call(this, other);

        public Tensor matmul(Tensor target) => Ops.matmul.Call(this, target);

        public Tensor mm(Tensor target) => Ops.mm.Call(this, target);

        public Tensor bmm(Tensor batch2) => Ops.bmm.Call(this, batch2);

        public static Tensor operator +(Tensor left, Tensor right) => left.add(right);

        public static Tensor operator +(Tensor left, Scalar right) => left.add(right);

        public static Tensor operator +(Scalar left, Tensor right) => right.add(left);

        public static Tensor operator -(Tensor left, Tensor right) => left.sub(right);

        public static Tensor operator -(Tensor left, Scalar right) => left.sub(right);

        public static Tensor operator -(Scalar left, Tensor right) => Ops.rsub_Scalar.Call(right, left);

        public static Tensor operator *(Tensor left, Tensor right) => left.mul(right);

        public static Tensor operator *(Tensor left, Scalar right) => left.mul(right);

        public static Tensor operator *(Scalar left, Tensor right) => right.mul(left);

        public static Tensor operator /(Tensor left, Tensor right) => left.div(right);

        public static Tensor operator /(Tensor left, Scalar right) => left.div(right);

        public static Tensor operator /(Scalar left, Tensor right)
        {
            using Tensor inverse = right.reciprocal();
            return inverse.mul(left);
        }

        public static Tensor operator -(Tensor tensor) => tensor.neg();
    }
}
