// The C boundary between TorchSharp (C#) and libtorch. One entry point, pl_call, reaches every ATen operator
// through the dispatcher's boxed calls; the rest is what has no operator: handles, autograd, settings.
// A function that fails leaves its message in a thread-local string and returns -1 (or null).
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/autograd.h>

#include <atomic>
#include <cstring>
#include <string>
#include <vector>

#define EXPORT extern "C" __attribute__((visibility("default")))

namespace {

enum Tag : int32_t { TagNone, TagTensor, TagInt, TagDouble, TagBool, TagIntList, TagTensorList, TagString, TagGenerator, TagDevice, TagDoubleList };

struct Arg {
  int32_t tag;
  int32_t aux;  // length of a list or string, type of a device
  union {
    int64_t i;
    double d;
    void* p;
  };
};
static_assert(sizeof(Arg) == 16, "the C# side lays out 16 bytes");

enum class Kind { Tensor, Int, Double, Bool, Scalar, IntList, TensorList, OptionalTensorList, DoubleList, String, Generator, Device, Other };

struct Slot {
  Kind kind;
  int64_t listSize;  // N of int[N], which may be filled from one int
};

struct Op {
  c10::OperatorHandle handle;
  std::vector<Slot> slots;
};

std::atomic<int64_t> liveTensors{0};
thread_local std::string lastError;
thread_local std::vector<Arg> pendingResults;

template <typename R, typename F>
R guarded(R failed, F body) noexcept {
  try {
    return body();
  } catch (const c10::Error& e) {
    lastError = e.what_without_backtrace();
  } catch (const std::exception& e) {
    lastError = e.what();
  }
  return failed;
}

at::Tensor borrow(void* handle) {
  using Ptr = c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>;
  return handle ? at::Tensor(Ptr::reclaim_copy(static_cast<c10::TensorImpl*>(handle))) : at::Tensor();
}

void* give(at::Tensor tensor) {
  if (!tensor.defined()) {
    return nullptr;
  }
  liveTensors.fetch_add(1, std::memory_order_relaxed);
  return tensor.unsafeReleaseTensorImpl();
}

Kind kindOf(const c10::TypePtr& type) {
  switch (type->kind()) {
    case c10::TypeKind::OptionalType:
      return kindOf(type->castRaw<c10::OptionalType>()->getElementType());
    case c10::TypeKind::TensorType:
      return Kind::Tensor;
    case c10::TypeKind::IntType:
    case c10::TypeKind::SymIntType:
    case c10::TypeKind::ScalarTypeType:
    case c10::TypeKind::LayoutType:
    case c10::TypeKind::MemoryFormatType:
      return Kind::Int;
    case c10::TypeKind::FloatType:
      return Kind::Double;
    case c10::TypeKind::BoolType:
      return Kind::Bool;
    case c10::TypeKind::NumberType:
      return Kind::Scalar;
    case c10::TypeKind::StringType:
      return Kind::String;
    case c10::TypeKind::DeviceObjType:
      return Kind::Device;
    case c10::TypeKind::GeneratorType:
      return Kind::Generator;
    case c10::TypeKind::ListType: {
      const auto element = type->castRaw<c10::ListType>()->getElementType();
      if (element->kind() == c10::TypeKind::OptionalType) {
        return Kind::OptionalTensorList;
      }
      switch (kindOf(element)) {
        case Kind::Int: return Kind::IntList;
        case Kind::Double: return Kind::DoubleList;
        case Kind::Tensor: return Kind::TensorList;
        default: return Kind::Other;
      }
    }
    default:
      return Kind::Other;
  }
}

c10::IValue convert(const Arg& arg, const Slot& slot, const Op& op, size_t position) {
  if (arg.tag == TagNone) {
    // An undefined tensor, not None, for a plain Tensor argument: the kernel then says what is wrong.
    return slot.kind == Kind::Tensor && op.handle.schema().arguments()[position].type()->kind() == c10::TypeKind::TensorType
        ? c10::IValue(at::Tensor()) : c10::IValue();
  }
  switch (slot.kind) {
    case Kind::Tensor:
      if (arg.tag == TagTensor) return borrow(arg.p);
      break;
    case Kind::Int:
      if (arg.tag == TagInt || arg.tag == TagBool) return arg.i;
      break;
    case Kind::Double:
      if (arg.tag == TagDouble) return arg.d;
      if (arg.tag == TagInt) return static_cast<double>(arg.i);
      break;
    case Kind::Bool:
      if (arg.tag == TagBool || arg.tag == TagInt) return arg.i != 0;
      break;
    case Kind::Scalar:
      if (arg.tag == TagInt) return at::Scalar(arg.i);
      if (arg.tag == TagDouble) return at::Scalar(arg.d);
      if (arg.tag == TagBool) return at::Scalar(arg.i != 0);
      break;
    case Kind::IntList:
      if (arg.tag == TagIntList) {
        const auto* first = static_cast<const int64_t*>(arg.p);
        return std::vector<int64_t>(first, first + arg.aux);
      }
      if (arg.tag == TagInt) return std::vector<int64_t>(slot.listSize > 0 ? slot.listSize : 1, arg.i);
      break;
    case Kind::DoubleList:
      if (arg.tag == TagDoubleList) {
        const auto* first = static_cast<const double*>(arg.p);
        return std::vector<double>(first, first + arg.aux);
      }
      break;
    case Kind::TensorList:
      if (arg.tag == TagTensorList) {
        c10::List<at::Tensor> list;
        list.reserve(arg.aux);
        for (int32_t k = 0; k < arg.aux; k++) list.push_back(borrow(static_cast<void**>(arg.p)[k]));
        return list;
      }
      break;
    case Kind::OptionalTensorList:
      if (arg.tag == TagTensorList) {
        c10::List<c10::optional<at::Tensor>> list;
        list.reserve(arg.aux);
        for (int32_t k = 0; k < arg.aux; k++) {
          void* entry = static_cast<void**>(arg.p)[k];
          list.push_back(entry ? c10::optional<at::Tensor>(borrow(entry)) : c10::nullopt);
        }
        return list;
      }
      break;
    case Kind::String:
      if (arg.tag == TagString) return std::string(static_cast<const char*>(arg.p), arg.aux);
      break;
    case Kind::Generator:
      if (arg.tag == TagGenerator) return *static_cast<at::Generator*>(arg.p);
      break;
    case Kind::Device:
      if (arg.tag == TagDevice) return c10::Device(static_cast<c10::DeviceType>(arg.aux), static_cast<c10::DeviceIndex>(arg.i));
      break;
    case Kind::Other:
      break;
  }
  TORCH_CHECK(false, op.handle.schema(), ": argument ", position, " cannot be made from what was passed (tag ", arg.tag, ")");
}

void collect(const c10::IValue& value, std::vector<Arg>& results) {
  Arg out{};
  if (value.isTensor()) {
    out.tag = TagTensor;
    out.p = give(value.toTensor());
  } else if (value.isTensorList()) {
    for (const at::Tensor& each : value.toTensorVector()) collect(each, results);
    return;
  } else if (value.isInt()) {
    out.tag = TagInt;
    out.i = value.toInt();
  } else if (value.isDouble()) {
    out.tag = TagDouble;
    out.d = value.toDouble();
  } else if (value.isBool()) {
    out.tag = TagBool;
    out.i = value.toBool();
  } else {
    TORCH_CHECK(value.isNone(), "a result of type ", value.tagKind(), " is not supported");
  }
  results.push_back(out);
}

}  // namespace

// Version of what this file computes. It is a part of the engine id, so raising it makes another engine: raise it when a
// change can change bytes, and leave it when none can. A test holds it beside the hash of this text.
EXPORT int32_t pl_shim_version() { return 1; }

EXPORT const char* pl_last_error() { return lastError.c_str(); }

EXPORT int64_t pl_live_tensors() { return liveTensors.load(std::memory_order_relaxed); }

// Finds an operator; the handle lives as long as the process.
EXPORT void* pl_op(const char* name, const char* overload) {
  return guarded<void*>(nullptr, [&]() -> void* {
    auto handle = c10::Dispatcher::singleton().findSchemaOrThrow(name, overload);
    std::vector<Slot> slots;
    for (const c10::Argument& argument : handle.schema().arguments()) {
      slots.push_back({kindOf(argument.real_type()), argument.N().value_or(0)});
    }
    return new Op{handle, std::move(slots)};
  });
}

// Calls an operator. Arguments left off the end take the schema's defaults. Returns how many results there are: up to
// `capacity` are written to `results`; when there are more (or keep is 0) none is, and pl_take hands them over.
EXPORT int32_t pl_call(const Op* op, const Arg* args, int32_t count, Arg* results, int32_t capacity, int32_t keep) {
  return guarded<int32_t>(-1, [&]() -> int32_t {
    const auto& arguments = op->handle.schema().arguments();
    const size_t given = static_cast<size_t>(count);
    TORCH_CHECK(given <= arguments.size(), op->handle.schema(), ": ", count, " arguments are too many");
    torch::jit::Stack stack;
    stack.reserve(arguments.size());
    for (size_t k = 0; k < arguments.size(); k++) {
      if (k < given) {
        stack.push_back(convert(args[k], op->slots[k], *op, k));
      } else {
        TORCH_CHECK(arguments[k].default_value().has_value(), op->handle.schema(), ": argument ", k, " is missing");
        stack.push_back(*arguments[k].default_value());
      }
    }
    op->handle.callBoxed(stack);
    if (!keep) {
      return 0;
    }
    if (capacity == 1 && stack.size() == 1 && stack[0].isTensor()) {
      results[0].tag = TagTensor;
      results[0].p = give(std::move(stack[0]).toTensor());
      return 1;
    }
    pendingResults.clear();
    for (const c10::IValue& value : stack) collect(value, pendingResults);
    const auto total = static_cast<int32_t>(pendingResults.size());
    if (total <= capacity && total > 0) {
      std::memcpy(results, pendingResults.data(), total * sizeof(Arg));
    }
    return total;
  });
}

EXPORT void pl_take(Arg* results) {
  if (!pendingResults.empty()) {
    std::memcpy(results, pendingResults.data(), pendingResults.size() * sizeof(Arg));
    pendingResults.clear();
  }
}

EXPORT void pl_release(void* handle) {
  using Ptr = c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>;
  Ptr::reclaim(static_cast<c10::TensorImpl*>(handle));
  liveTensors.fetch_sub(1, std::memory_order_relaxed);
}

EXPORT int32_t pl_dim(void* handle) {
  return guarded<int32_t>(-1, [&] { return static_cast<int32_t>(borrow(handle).dim()); });
}

// Writes the sizes (which = 0) or strides (which = 1); `out` has room for pl_dim numbers.
EXPORT int32_t pl_sizes(void* handle, int64_t* out, int32_t which) {
  return guarded<int32_t>(-1, [&]() -> int32_t {
    const at::Tensor tensor = borrow(handle);
    const auto list = which == 0 ? tensor.sizes() : tensor.strides();
    std::copy(list.begin(), list.end(), out);
    return static_cast<int32_t>(list.size());
  });
}

// Facts of a tensor in one call: dtype, device type, device index, contiguous, leaf, requires_grad, element size, count.
EXPORT int32_t pl_facts(void* handle, int64_t* out) {
  return guarded<int32_t>(-1, [&]() -> int32_t {
    const at::Tensor tensor = borrow(handle);
    out[0] = static_cast<int64_t>(tensor.scalar_type());
    out[1] = static_cast<int64_t>(tensor.device().type());
    out[2] = tensor.device().index();
    out[3] = tensor.is_contiguous();
    out[4] = tensor.is_leaf();
    out[5] = tensor.requires_grad();
    out[6] = static_cast<int64_t>(tensor.element_size());
    out[7] = tensor.numel();
    return 0;
  });
}

EXPORT void* pl_data(void* handle) {
  return guarded<void*>(nullptr, [&] { return borrow(handle).data_ptr(); });
}

EXPORT int32_t pl_set_requires_grad(void* handle, int32_t value) {
  return guarded<int32_t>(-1, [&]() -> int32_t { borrow(handle).set_requires_grad(value != 0); return 0; });
}

EXPORT int32_t pl_retain_grad(void* handle) {
  return guarded<int32_t>(-1, [&]() -> int32_t { borrow(handle).retain_grad(); return 0; });
}

// The gradient in `out`, null when there is none.
EXPORT int32_t pl_grad(void* handle, void** out) {
  return guarded<int32_t>(-1, [&]() -> int32_t { *out = give(borrow(handle).grad()); return 0; });
}

EXPORT int32_t pl_set_grad(void* handle, void* grad) {
  return guarded<int32_t>(-1, [&]() -> int32_t { borrow(handle).mutable_grad() = borrow(grad); return 0; });
}

EXPORT int32_t pl_set_data(void* handle, void* data) {
  return guarded<int32_t>(-1, [&]() -> int32_t { borrow(handle).set_data(borrow(data)); return 0; });
}

EXPORT int32_t pl_backward(void* handle, void* gradient, int32_t retain, int32_t create) {
  return guarded<int32_t>(-1, [&]() -> int32_t {
    torch::autograd::backward({borrow(handle)}, {borrow(gradient)}, retain != 0, create != 0);
    return 0;
  });
}

EXPORT int32_t pl_grad_enabled() { return c10::GradMode::is_enabled(); }

EXPORT void pl_set_grad_enabled(int32_t value) { c10::GradMode::set_enabled(value != 0); }

EXPORT int32_t pl_inference_enabled() { return c10::InferenceMode::is_enabled(); }

// An inference-mode guard ends on the thread on which it began.
EXPORT void* pl_inference_enter(int32_t value) {
  return guarded<void*>(nullptr, [&]() -> void* { return new c10::InferenceMode(value != 0); });
}

EXPORT void pl_inference_exit(void* guard) { delete static_cast<c10::InferenceMode*>(guard); }

EXPORT int32_t pl_set_threads(int32_t count) {
  return guarded<int32_t>(-1, [&]() -> int32_t { at::set_num_threads(count); return 0; });
}

EXPORT int32_t pl_threads() { return at::get_num_threads(); }

EXPORT int32_t pl_manual_seed(uint64_t seed) {
  return guarded<int32_t>(-1, [&]() -> int32_t { at::manual_seed(seed); return 0; });
}

// A generator of its own on the CPU (own = 1), or the default one.
EXPORT void* pl_generator(int32_t own, uint64_t seed) {
  return guarded<void*>(nullptr, [&]() -> void* {
    return new at::Generator(own ? at::detail::createCPUGenerator(seed) : at::detail::getDefaultCPUGenerator());
  });
}

EXPORT void pl_generator_release(void* generator) { delete static_cast<at::Generator*>(generator); }

EXPORT int32_t pl_generator_seed(void* generator, uint64_t seed) {
  return guarded<int32_t>(-1, [&]() -> int32_t {
    auto& it = *static_cast<at::Generator*>(generator);
    std::lock_guard<std::mutex> lock(it.mutex());
    it.set_current_seed(seed);
    return 0;
  });
}

EXPORT uint64_t pl_generator_current_seed(void* generator) { return static_cast<at::Generator*>(generator)->current_seed(); }

EXPORT void* pl_generator_state(void* generator) {
  return guarded<void*>(nullptr, [&] {
    auto& it = *static_cast<at::Generator*>(generator);
    std::lock_guard<std::mutex> lock(it.mutex());
    return give(it.get_state());
  });
}

EXPORT int32_t pl_generator_set_state(void* generator, void* state) {
  return guarded<int32_t>(-1, [&]() -> int32_t {
    auto& it = *static_cast<at::Generator*>(generator);
    std::lock_guard<std::mutex> lock(it.mutex());
    it.set_state(borrow(state));
    return 0;
  });
}

EXPORT int32_t pl_cuda_available() { return guarded<int32_t>(0, [] { return static_cast<int32_t>(at::hasCUDA()); }); }

EXPORT int32_t pl_cuda_devices() {
  return guarded<int32_t>(0, [] { return static_cast<int32_t>(at::detail::getCUDAHooks().getNumGPUs()); });
}

// libtorch's own description of its build and of the instruction set its kernels chose. The text is kept per thread.
EXPORT const char* pl_show_config() {
  thread_local std::string text;
  return guarded<const char*>(nullptr, [&] { text = at::show_config(); return text.c_str(); });
}
