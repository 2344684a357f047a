"""One step of an MLP, the twin of Downhill.Start."""
import torch
from torch import nn

x, labels = torch.randn(64, 784), torch.randint(0, 10, (64,))
model = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
optimizer = torch.optim.Adam(model.parameters(), lr=0.001)

optimizer.zero_grad(set_to_none=True)
loss = nn.CrossEntropyLoss()(model(x), labels)
loss.backward()
optimizer.step()
print(f"loss {loss.item():.4f}", flush=True)
